import Translate, { translate } from '@docusaurus/Translate';
import connectionErrorText from '@theme/AuthForm/errorTexts/connection';
import type { Props } from '@theme/ChatWidget/Feedback';
import ChatFeedbackForm from '@theme/ChatWidget/FeedbackForm';
import ChatIcon from '@theme/ChatWidget/Icon';
import {
  conversation,
  type FeedbackReason,
  type Rating,
  sendFeedback,
  useAction,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

function labelOf(rating: Rating): string {
  return rating === 'up'
    ? translate({
        id: 'plugin-auth.feedback.up',
        message: 'This answer helps',
        description: 'Name of the button with a thumb that points up',
      })
    : translate({
        id: 'plugin-auth.feedback.down',
        message: 'This answer does not help',
        description: 'Name of the button with a thumb that points down',
      });
}

/** Thumbs under an answer, and the reasons of those who want to give some. All of it can be changed. */
export default function ChatFeedback({ exchange }: Props): ReactNode {
  const { key, answer, opinion } = exchange;
  const { busy, error, run } = useAction();
  const [open, setOpen] = useState(false);
  if (!answer.feedbackToken) return null;
  const rating = opinion?.rating ?? null;

  async function rate(pressed: Rating): Promise<void> {
    // Pressed a second time it is taken back.
    const next = pressed === rating ? null : pressed;
    if (!(await run(() => sendFeedback(answer, { rating: next })))) return;
    conversation.rate(key, next ? { rating: next, reasons: [], note: null } : undefined);
    setOpen(next !== null);
  }

  async function explain(reasons: FeedbackReason[], note: string): Promise<void> {
    if (!rating) return;
    const said = { rating, reasons, note };
    if (!(await run(() => sendFeedback(answer, said)))) return;
    conversation.rate(key, said);
    setOpen(false);
  }

  return (
    <section
      className={styles.feedback}
      aria-label={translate({
        id: 'plugin-auth.feedback.name',
        message: 'Your opinion of this answer',
        description: 'Name of the part under an answer where it can be rated',
      })}
    >
      <div className={styles.row}>
        {(['up', 'down'] as const).map((thumb) => (
          <button
            key={thumb}
            type="button"
            className={styles.thumb}
            aria-label={labelOf(thumb)}
            aria-pressed={rating === thumb}
            onClick={() => void rate(thumb)}
          >
            <ChatIcon name={thumb} />
          </button>
        ))}
        <span role="status" className={styles.thanks}>
          {rating && (
            <Translate
              id="plugin-auth.feedback.thanks"
              description="Shown when an answer has been rated"
            >
              Thank you.
            </Translate>
          )}
        </span>
        {rating && !open && (
          <button type="button" className={styles.why} onClick={() => setOpen(true)}>
            <Translate
              id="plugin-auth.feedback.open"
              description="Button that opens the reasons for a rating"
            >
              Say why
            </Translate>
          </button>
        )}
      </div>
      {open && rating && (
        <ChatFeedbackForm
          key={rating}
          rating={rating}
          initial={opinion ?? { reasons: [], note: null }}
          busy={busy}
          onSend={(reasons, note) => void explain(reasons, note)}
          onClose={() => setOpen(false)}
        />
      )}
      <p role="alert" className={styles.error}>
        {error && connectionErrorText(error.code, error.retryAfter)}
      </p>
    </section>
  );
}
