import type { Props } from '@theme/AdminArea/DayField';
import LabelledField from '@theme/AuthForm/LabelledField';
import type { ReactNode } from 'react';

/** A field for a day. */
export default function DayField({ label, value, min, max, onValue }: Props): ReactNode {
  return (
    <LabelledField label={label}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value}
          min={min}
          max={max}
          required
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
