import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import type { Props } from '@theme/ChatWidget/FeedbackForm';
import { reasonsFor, reasonText } from '@theme/ChatWidget/reasonText';
import { type FeedbackReason, NOTE_MAX } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useId, useState } from 'react';
import styles from './styles.module.css';

function Legend({ rating }: Pick<Props, 'rating'>): ReactNode {
  return rating === 'up' ? (
    <Translate id="plugin-auth.feedback.whyGood" description="Asks why an answer was good">
      What is good about it?
    </Translate>
  ) : (
    <Translate id="plugin-auth.feedback.whyBad" description="Asks why an answer was bad">
      What is wrong with it?
    </Translate>
  );
}

/** Why an answer was good or bad, for those who want to say it. */
export default function ChatFeedbackForm(props: Props): ReactNode {
  const { rating, initial, busy, onSend, onClose } = props;
  const [reasons, setReasons] = useState<FeedbackReason[]>(initial.reasons);
  const [note, setNote] = useState(initial.note ?? '');
  const id = useId();

  function toggle(reason: FeedbackReason, on: boolean): void {
    setReasons((old) => [...old.filter((other) => other !== reason), ...(on ? [reason] : [])]);
  }

  return (
    <div className={styles.form}>
      <fieldset className={styles.reasons}>
        <legend className={styles.legend}>
          <Legend rating={rating} />
        </legend>
        {reasonsFor(rating).map((reason) => (
          <label key={reason} className={styles.reason}>
            <input
              type="checkbox"
              checked={reasons.includes(reason)}
              onChange={({ currentTarget }) => toggle(reason, currentTarget.checked)}
            />
            {reasonText(reason)}
          </label>
        ))}
      </fieldset>
      <label className={styles.legend} htmlFor={id}>
        <Translate id="plugin-auth.feedback.note" description="Label of a note to an answer">
          A note for the authors (optional)
        </Translate>
      </label>
      <textarea
        id={id}
        className={styles.note}
        rows={2}
        maxLength={NOTE_MAX}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <div className={styles.actions}>
        <ActionButton look="primary" busy={busy} onClick={() => onSend(reasons, note.trim())}>
          <Translate id="plugin-auth.feedback.send" description="Button that sends the reasons">
            Send
          </Translate>
        </ActionButton>
        <ActionButton onClick={onClose}>
          <Translate
            id="plugin-auth.feedback.close"
            description="Button that closes the reasons without sending any"
          >
            Not now
          </Translate>
        </ActionButton>
      </div>
    </div>
  );
}
