import Loading from '@theme/AccountPage/Loading';
import type { Props } from '@theme/AccountPage/Skeleton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Pixels in a rem, as browsers have it: what a drawing is given is no matter of stylesheets. */
const REM = 16;
/** Rem from one line to the next, and the most lines: more look like noise. */
const LINE = 1.75;
const LINES = 8;
const WIDTHS = ['90%', '60%', '100%'];

/**
 * Keeps the place of what is being loaded. What comes at once is not announced by grey lines. It is a
 * drawing because a strict content security policy takes no style from the HTML.
 */
export default function Skeleton({ height, silent = false }: Props): ReactNode {
  const lines = Math.min(LINES, Math.max(1, Math.floor(height / LINE)));
  return (
    <>
      {!silent && <Loading />}
      <svg className={styles.skeleton} height={height * REM} aria-hidden="true" focusable="false">
        {Array.from({ length: lines }, (_, line) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
            key={line}
            className={styles.line}
            y={line * LINE * REM}
            width={WIDTHS[line % WIDTHS.length]}
            height={REM}
            rx={4}
          />
        ))}
      </svg>
    </>
  );
}
