import { translate } from '@docusaurus/Translate';
import ChatIcon from '@theme/ChatWidget/Icon';
import type { Props } from '@theme/ChatWidget/SendButtons';
import { conversation, focusField } from 'docusaurus-plugin-auth/client';
import type { MouseEvent, ReactNode } from 'react';
import styles from './styles.module.css';

/** The button goes with the answer: the focus goes to the field. */
function stop({ currentTarget }: MouseEvent): void {
  conversation.stop();
  focusField(currentTarget.closest('form')?.querySelector('textarea') ?? null, true);
}

function sendName(busy: boolean): string {
  return busy
    ? translate({
        id: 'plugin-auth.chat.sendNext',
        message: 'Ask next',
        description:
          'Name of the button that sends a question while the answer before it is written',
      })
    : translate({
        id: 'plugin-auth.chat.send',
        message: 'Ask',
        description: 'Name of the button that sends the question',
      });
}

/** Sends the question; while an answer is being written, also stops that. */
export default function ChatSendButtons({ busy, disabled }: Props): ReactNode {
  const stopName = translate({
    id: 'plugin-auth.chat.stop',
    message: 'Stop the answer',
    description: 'Name of the button that stops an answer that is being written',
  });
  return (
    <>
      {busy && (
        <button
          type="button"
          className={styles.button}
          aria-label={stopName}
          title={stopName}
          onClick={stop}
        >
          <ChatIcon name="stop" />
        </button>
      )}
      {(!busy || !disabled) && (
        <button
          type="submit"
          className={styles.button}
          aria-disabled={disabled}
          aria-label={sendName(busy)}
          title={sendName(busy)}
        >
          <ChatIcon name="send" />
        </button>
      )}
    </>
  );
}
