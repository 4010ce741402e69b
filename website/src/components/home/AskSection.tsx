import Heading from '@theme/Heading';
import { openChat } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Questions that the docs of this site answer. */
const QUESTIONS = [
  'How do I add the assistant to my site?',
  'Can I ask without an account?',
  'Which variable connects Postgres?',
  'Why does sign-in answer INVALID_ORIGIN?',
  'What is stored about a question?',
  'How do I change the colours of the assistant?',
];

/** Example questions, in an `aside`: the content manifest leaves those out, or it would answer itself. */
export default function AskSection(): ReactNode {
  return (
    <aside className={styles.section} aria-labelledby="ask">
      <div className={styles.ask}>
        <Heading as="h2" id="ask">
          Ask this site
        </Heading>
        <p>
          The assistant of this site answers from these docs, as it would from yours. Choose a
          question, or open it with the button at the bottom of any page and ask your own.
        </p>
        <ul className={styles.questions}>
          {QUESTIONS.map((question) => (
            <li key={question}>
              <button
                type="button"
                className={styles.question}
                onClick={() => openChat({ question })}
              >
                {question}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
