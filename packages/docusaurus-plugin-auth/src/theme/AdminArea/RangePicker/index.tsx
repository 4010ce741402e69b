import { translate } from '@docusaurus/Translate';
import SelectField from '@theme/AccountPage/SelectField';
import DayField from '@theme/AdminArea/DayField';
import { isRange, pluginConfig, RANGE_PRESETS, useTimeRange } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

const OWN = 'own';

const isPreset = (value: string): value is keyof typeof RANGE_PRESETS =>
  Object.hasOwn(RANGE_PRESETS, value);

function daysText(days: number): string {
  const format = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(pluginConfig.locale, format).format(days);
}

/** The choice of the days that all parts of the area count; the address bar keeps it. */
export default function RangePicker(): ReactNode {
  const { from, to, preset, set } = useTimeRange();
  const [own, setOwn] = useState(preset === null);
  const [typed, setTyped] = useState({ from, to });
  const shown = own ? typed : { from, to };

  function choose(value: string | null): void {
    const known = value !== null && isPreset(value);
    setOwn(!known);
    setTyped({ from, to });
    if (known) set(value);
  }

  function type(change: Partial<typeof typed>): void {
    const days = { ...shown, ...change };
    setTyped(days);
    if (isRange(days)) set(days);
  }

  return (
    <div className={styles.range}>
      <SelectField
        label={translate({
          id: 'plugin-auth.admin.range',
          message: 'Time range',
          description: 'Label of the choice of the days that pages of administrators count',
        })}
        value={own || preset === null ? OWN : preset}
        options={[
          ...Object.entries(RANGE_PRESETS).map(([value, days]) => ({
            value,
            label: daysText(days),
          })),
          {
            value: OWN,
            label: translate({
              id: 'plugin-auth.admin.range.own',
              message: 'Other days',
              description: 'Among the time ranges: days that the administrator chooses',
            }),
          },
        ]}
        onValue={choose}
      />
      {(own || preset === null) && (
        <>
          <DayField
            label={translate({
              id: 'plugin-auth.admin.range.from',
              message: 'From',
              description: 'Label of the first day of a time range',
            })}
            value={shown.from}
            max={shown.to}
            onValue={(day) => type({ from: day })}
          />
          <DayField
            label={translate({
              id: 'plugin-auth.admin.range.to',
              message: 'To',
              description: 'Label of the last day of a time range',
            })}
            value={shown.to}
            min={shown.from}
            onValue={(day) => type({ to: day })}
          />
        </>
      )}
    </div>
  );
}
