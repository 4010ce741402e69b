import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import { formErrorText } from '@theme/AuthForm/errorText';
import {
  conversation,
  importConversation,
  selectionOf,
  useAction,
  useConversation,
  useSession,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/**
 * Offers to keep what was asked before signing in. Without an answer of the reader it stays in the
 * browser.
 */
export default function ChatKeepOffer(): ReactNode {
  const { status } = useSession();
  const exchanges = useConversation();
  const { busy, error, run } = useAction();
  const [refused, setRefused] = useState(false);
  const asked = exchanges.filter(
    ({ anonymous, status: state, answer }) => anonymous && state === 'done' && answer.feedbackToken,
  );
  if (status !== 'signed-in' || refused || asked.length === 0) return null;

  async function keep(): Promise<void> {
    await run(async () => {
      const { id } = await importConversation(
        asked.map(({ question, snippets, answer }) => ({
          question,
          ...(snippets && { selection: selectionOf(snippets) }),
          answer,
        })),
      );
      conversation.keepAs(id);
    });
  }

  return (
    <section className={styles.offer}>
      <p>
        <Translate
          id="plugin-auth.history.keepOffer"
          description="Offers to keep what was asked before the reader signed in"
        >
          You asked this before you signed in, so it is in this tab only. Add it to your
          conversations?
        </Translate>
      </p>
      <p role="alert" className={styles.error}>
        {error && formErrorText(error.code, error.retryAfter)}
      </p>
      <div className={styles.actions}>
        <ActionButton look="primary" busy={busy} onClick={() => void keep()}>
          <Translate
            id="plugin-auth.history.keep"
            description="Button that keeps what was asked before signing in"
          >
            Keep this conversation
          </Translate>
        </ActionButton>
        <ActionButton onClick={() => setRefused(true)}>
          <Translate
            id="plugin-auth.history.keepNot"
            description="Button that leaves what was asked before signing in where it is"
          >
            No
          </Translate>
        </ActionButton>
      </div>
    </section>
  );
}
