import type { ReactNode } from 'react';
import { COLUMN, centreOf, HEAD } from './layout';
import styles from './styles.module.css';

interface Props {
  name: string;
  index: number;
  /** Where its line ends. */
  bottom: number;
}

/** One who takes part: a box with the name, and the line of what it does. */
export function Lane({ name, index, bottom }: Props): ReactNode {
  const x = centreOf(index);
  return (
    <g>
      <line className={styles.life} x1={x} y1={HEAD} x2={x} y2={bottom} />
      <rect
        className={styles.box}
        x={index * COLUMN + 8}
        y={1}
        width={COLUMN - 16}
        height={HEAD - 2}
        rx={6}
      />
      <text className={styles.name} x={x} y={HEAD / 2 + 5}>
        {name}
      </text>
    </g>
  );
}
