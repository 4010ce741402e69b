import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/AnswerActions';
import ChatIcon from '@theme/ChatWidget/Icon';
import { answerMarkdown, useCopy } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function nameOf(state: 'copied' | 'failed' | null): string {
  switch (state) {
    case 'copied':
      return translate({
        id: 'plugin-auth.chat.copied',
        message: 'Copied',
        description: 'On the button that copies an answer, once it has',
      });
    case 'failed':
      return translate({
        id: 'plugin-auth.chat.copyFailed',
        message: 'Could not be copied',
        description: 'On the button that copies an answer, when the browser does not let it',
      });
    default:
      return translate({
        id: 'plugin-auth.chat.copy',
        message: 'Copy the answer',
        description: 'Button that copies an answer with its sources as Markdown',
      });
  }
}

/** What can be done with an answer: it is copied whole, with its sources, as Markdown. */
export default function ChatAnswerActions({ answer }: Props): ReactNode {
  const [state, copy] = useCopy();
  const sources = translate({
    id: 'plugin-auth.chat.sources',
    message: 'Sources',
    description: 'Heading of the list of sources',
  });
  return (
    <p className={styles.actions}>
      <button
        type="button"
        className={styles.action}
        onClick={({ currentTarget }) =>
          void copy(answerMarkdown(answer, window.location.origin, sources), currentTarget)
        }
      >
        <ChatIcon name={state === 'copied' ? 'check' : 'copy'} />
        {nameOf(state)}
      </button>
      <span role="status" className={styles.told}>
        {state && nameOf(state)}
      </span>
    </p>
  );
}
