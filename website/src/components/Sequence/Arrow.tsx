import type { ReactNode } from 'react';
import { COLUMN, centreOf, inLines, type Step } from './layout';
import styles from './styles.module.css';

const LETTER = 6.1;
const LINE = 14;

interface Props {
  step: Step;
  actors: string[];
  /** Height at which it stands. */
  y: number;
}

/** Points to the right, or to the left. */
function Head({ x, y, left }: { x: number; y: number; left: boolean }): ReactNode {
  const back = left ? 8 : -8;
  return <path className={styles.head} d={`M${x} ${y}l${back} -4.5v9z`} />;
}

/** Something that is handed over, or that somebody does alone. */
export function Arrow({ step: { from, to, what }, actors, y }: Props): ReactNode {
  const [start, end] = [centreOf(actors.indexOf(from)), centreOf(actors.indexOf(to))];
  const alone = start === end;
  const width = alone ? COLUMN : Math.abs(end - start) - 16;
  const lines = inLines(what, Math.floor(width / LETTER));
  const top = y - 6 - (lines.length - 1) * LINE;
  return (
    <g>
      {!alone && <line className={styles.arrow} x1={start} y1={y} x2={end} y2={y} />}
      {!alone && <Head x={end} y={y} left={end < start} />}
      {lines.map((line, index) => (
        <text
          key={line}
          className={styles.what}
          x={(start + end) / 2}
          y={(alone ? top + 4 : top) + index * LINE}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
