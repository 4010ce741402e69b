import type { Props } from '@theme/ChatWidget/QuestionList';
import clsx from 'clsx';
import { askFrom } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Questions to press, under a heading. */
export default function ChatQuestionList(props: Props): ReactNode {
  const { heading: Heading, name, questions, inline } = props;
  if (questions.length === 0) return null;
  return (
    <section className={clsx(styles.questions, inline && styles.inline)}>
      <Heading className={styles.title}>{name}</Heading>
      <ul className={styles.list}>
        {questions.map(({ text, url }) => (
          <li key={url ?? text}>
            <button
              type="button"
              className={styles.question}
              onClick={({ currentTarget }) => askFrom(currentTarget, text)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
