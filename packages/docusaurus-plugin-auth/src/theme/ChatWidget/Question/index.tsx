import type { Props } from '@theme/ChatWidget/Question';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The reader's own question, above its answer. */
export default function ChatQuestion({ exchange }: Props): ReactNode {
  return <h3 className={styles.question}>{exchange.question}</h3>;
}
