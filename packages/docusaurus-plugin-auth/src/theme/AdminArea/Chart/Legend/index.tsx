import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/AdminArea/Chart/Legend';
import { exactDay } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Strokes and gaps of the lines, so that they can be told apart without their colours. */
const DASHES = ['', '7 4', '2 3', '9 3 2 3', '4 6'];

/**
 * What the colours of a chart stand for, and the values of the day that is pointed at. The chart takes
 * its colours from here, as the page computes them.
 */
export default function Legend({ listRef, kind, series, day, pointedOf }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <ul ref={listRef} className={styles.legend}>
      {day && <li className={styles.day}>{exactDay(`${day}T12:00`, locale)}</li>}
      {series.map((one, at) => (
        <li key={one.label}>
          <svg
            className={styles.key}
            data-tone={one.tone ?? at + 1}
            data-dash={kind === 'lines' ? DASHES[at] : ''}
            viewBox="0 0 24 10"
            aria-hidden="true"
          >
            <line
              x2="24"
              y1="5"
              y2="5"
              stroke="currentcolor"
              strokeWidth={kind === 'lines' ? 2.5 : 10}
              strokeDasharray={kind === 'lines' ? DASHES[at] : undefined}
            />
          </svg>
          {one.label} {pointedOf(one) !== undefined && <b>{pointedOf(one)}</b>}
        </li>
      ))}
    </ul>
  );
}
