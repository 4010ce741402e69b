import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AdminArea/Chart';
import ChartTable from '@theme/AdminArea/Chart/ChartTable';
import Legend from '@theme/AdminArea/Chart/Legend';
import Plot from '@theme/AdminArea/Chart/Plot';
import Disclosure from '@theme/ReaderProfile/Disclosure';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Values by days as lines or bars, with the table of them behind it. */
export default function Chart({ title, days, series, kind = 'lines', format }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const [pointed, setPointed] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const legend = useRef<HTMLUListElement>(null);
  const words = useMemo(
    () => format ?? ((value: number) => value.toLocaleString(locale)),
    [format, locale],
  );
  const said = useCallback(
    (value: number | null | undefined) => (typeof value === 'number' ? words(value) : '–'),
    [words],
  );
  // It does not change while somebody points at the drawing.
  const table = useMemo(
    () => <ChartTable title={title} days={days} series={series} said={said} />,
    [title, days, series, said],
  );
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{title}</span>
        <Legend
          listRef={legend}
          kind={kind}
          series={series}
          day={pointed === null ? undefined : days[pointed]}
          pointedOf={({ values }) => (pointed === null ? undefined : said(values[pointed]))}
        />
      </figcaption>
      {!failed && (
        <Plot
          title={title}
          legend={legend}
          data={{ days, series, kind, format: words }}
          onPoint={setPointed}
          onFailed={() => setFailed(true)}
        />
      )}
      <Disclosure
        open={failed || undefined}
        summary={
          <Translate id="plugin-auth.admin.chart.table" description="Opens the table of a chart">
            As a table
          </Translate>
        }
      >
        {table}
      </Disclosure>
    </figure>
  );
}
