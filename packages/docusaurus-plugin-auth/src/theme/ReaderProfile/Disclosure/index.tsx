import type { Props } from '@theme/ReaderProfile/Disclosure';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A line that opens what not everybody wants to read. */
export default function Disclosure({ summary, open, children }: Props): ReactNode {
  return (
    <details open={open}>
      <summary className={styles.summary}>{summary}</summary>
      {children}
    </details>
  );
}
