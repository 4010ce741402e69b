import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AdminArea/Chart/Plot';
import { type PlotData, usePlot } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import styles from './styles.module.css';

const numbersOf = (text: string) => text.split(' ').filter(Boolean).map(Number);

/** The drawing of a chart. It says its title only: the table behind it says the rest. */
export default function Plot({ title, legend, data, onPoint, onFailed }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(data);
  newest.current = data;
  const values = JSON.stringify([data.kind, data.days, data.series]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other values are another drawing
  const read = useCallback((): PlotData => {
    const keys = Array.from(legend.current?.querySelectorAll<SVGElement>('[data-tone]') ?? []);
    const series = newest.current.series.map((one, at) => {
      const key = keys[at];
      return {
        values: one.values,
        color: key ? getComputedStyle(key).color : 'currentcolor',
        dash: numbersOf(key?.dataset.dash ?? ''),
      };
    });
    return { ...newest.current, series, locale };
  }, [values, legend, locale]);
  const failed = usePlot(place, read, onPoint);
  useEffect(() => {
    if (failed) onFailed();
  }, [failed, onFailed]);
  return <div ref={place} role="img" aria-label={title} className={styles.plot} />;
}
