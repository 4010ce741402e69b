import type { ReactNode } from 'react';
import { Arrow } from './Arrow';
import { Lane } from './Lane';
import { COLUMN, HEAD, heightOf, type Step } from './layout';
import styles from './styles.module.css';

interface Props {
  /** Who takes part, left to right. */
  actors: string[];
  /** Who hands what to whom, in order. One who hands something to itself works on it. */
  steps: Step[];
  caption: string;
}

/**
 * Who talks to whom, in order: a drawing where there is room, and the same as a list for narrow
 * screens, screen readers and the assistant.
 */
export default function Sequence({ actors, steps, caption }: Props): ReactNode {
  const size = { width: actors.length * COLUMN, height: heightOf(steps.length) };
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-hidden="true"
      >
        {actors.map((name, index) => (
          <Lane key={name} name={name} index={index} bottom={size.height} />
        ))}
        {steps.map((step, index) => (
          <Arrow key={step.what} step={step} actors={actors} y={HEAD + heightOf(index)} />
        ))}
      </svg>
      <ol className={styles.list}>
        {steps.map(({ from, to, what }) => (
          <li key={what}>
            <strong>{from === to ? from : `${from} to ${to}`}:</strong> {what}
          </li>
        ))}
      </ol>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
