import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import ChatAnswer from '@theme/ChatWidget/Answer';
import ChatSnippetList from '@theme/ChatWidget/SnippetList';
import ChatSources from '@theme/ChatWidget/Sources';
import type { Props } from '@theme/SharedPage/Conversation';
import { exactTime, snippetsOf } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Questions and answers that somebody shared. It comes along with them. */
export default function Conversation({ shared }: Props): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <>
      <h2 className={styles.name}>{shared.title}</h2>
      <p className={styles.lead}>
        <Translate
          id="plugin-auth.shared.lead"
          description="Below the title of a shared conversation"
          values={{
            created: exactTime(shared.createdAt, locale),
            expires: exactTime(shared.expiresAt, locale),
          }}
        >
          {
            'A reader of these docs shared this conversation on {created}. The link works until {expires}.'
          }
        </Translate>
      </p>
      {shared.turns.map(({ at, question, selection, answer }) => (
        <article key={answer.id || at} className={styles.turn}>
          <h3 className={styles.question}>{question}</h3>
          {selection && <ChatSnippetList snippets={snippetsOf(selection)} />}
          <ChatAnswer answer={answer} />
          <ChatSources answer={answer} />
        </article>
      ))}
    </>
  );
}
