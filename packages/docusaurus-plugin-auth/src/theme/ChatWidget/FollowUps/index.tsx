import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/FollowUps';
import { askFrom } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What may be asked next, in the words of the docs. */
export default function ChatFollowUps({ answer }: Props): ReactNode {
  if (answer.followUps.length === 0) return null;
  const name = translate({
    id: 'plugin-auth.chat.followUps',
    message: 'Ask on',
    description: 'Heading of the questions that may follow an answer',
  });
  return (
    <section className={styles.followUps}>
      <h4 className={styles.title}>{name}</h4>
      <ul className={styles.list}>
        {answer.followUps.map((text) => (
          <li key={text}>
            <button
              type="button"
              className={styles.followUp}
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
