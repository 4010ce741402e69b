import Translate, { translate } from '@docusaurus/Translate';
import IconButton from '@theme/ChatWidget/IconButton';
import TextButton from '@theme/ChatWidget/TextButton';
import {
  conversation,
  isUnderWay,
  type QueuedQuestion,
  useConversation,
  useQueue,
} from 'docusaurus-plugin-auth/client';
import type { MouseEvent, ReactNode } from 'react';
import styles from './styles.module.css';

/** The button goes with the question: the focus goes to the field. */
function remove({ currentTarget }: MouseEvent, key: number): void {
  const field = currentTarget.closest('dialog')?.querySelector('textarea');
  conversation.unqueue(key);
  field?.focus();
}

function Queued({ queued: { key, question } }: { queued: QueuedQuestion }): ReactNode {
  const name = translate(
    {
      id: 'plugin-auth.chat.unqueue',
      message: 'Do not ask “{question}”',
      description: 'Name of the button that takes a waiting question out of the queue',
    },
    { question },
  );
  return (
    <li className={styles.queued}>
      <span className={styles.text}>{question}</span>
      <IconButton icon="close" name={name} small onClick={(event) => remove(event, key)} />
    </li>
  );
}

/** The questions that wait for the answer before them, each of which can be taken back. */
export default function ChatQueue(): ReactNode {
  const queue = useQueue();
  const exchanges = useConversation();
  if (queue.length === 0) return null;
  return (
    <section className={styles.queue}>
      <p className={styles.title}>
        <Translate
          id="plugin-auth.chat.queue"
          description="Heading of the questions that wait until the answer before them has come"
        >
          Asked next
        </Translate>
        {!exchanges.some(isUnderWay) && (
          <TextButton onClick={() => conversation.askQueued()}>
            <Translate
              id="plugin-auth.chat.askQueued"
              description="Button that asks the waiting questions after a failure"
            >
              Ask now
            </Translate>
          </TextButton>
        )}
      </p>
      <ul className={styles.list}>
        {queue.map((queued) => (
          <Queued key={queued.key} queued={queued} />
        ))}
      </ul>
    </section>
  );
}
