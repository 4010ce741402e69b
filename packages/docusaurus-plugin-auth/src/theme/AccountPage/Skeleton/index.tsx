import Loading from '@theme/AccountPage/Loading';
import type { Props } from '@theme/AccountPage/Skeleton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Rem for each line: fewer look unlike a text, more look like noise. */
const LINE = 3;

/** Keeps the place of what is being loaded. What comes at once is not announced by grey lines. */
export default function Skeleton({ height, silent = false }: Props): ReactNode {
  const lines = Math.min(8, Math.max(1, Math.floor(height / LINE)));
  return (
    <div style={{ minBlockSize: `${height}rem` }}>
      {!silent && <Loading />}
      <div className={styles.skeleton} aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          <span key={line} className={styles.line} />
        ))}
      </div>
    </div>
  );
}
