import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Questions that the docs of this site answer. */
const QUESTIONS = [
  'How do I add the assistant to my site?',
  'Can readers ask without an account?',
  'Which environment variable connects Postgres?',
  'Why does sign-in answer INVALID_ORIGIN?',
  'What is stored when somebody asks a question?',
  'How do I change the colours of the chat?',
];

export default function AskSection(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="ask">
      <div className={styles.ask}>
        <Heading as="h2" id="ask">
          Ask this site
        </Heading>
        <p>
          The assistant here answers from these docs, as it would from yours. Open it with the
          button at the bottom of the page and try one of these.
        </p>
        <ul className={styles.questions}>
          {QUESTIONS.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
