import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import ActionButton from '@theme/AccountPage/ActionButton';
import CopyButton from '@theme/AccountPage/CopyButton';
import Dialog from '@theme/AccountPage/Dialog';
import SelectField from '@theme/AccountPage/SelectField';
import { formErrorText } from '@theme/AuthForm/errorText';
import type { Props } from '@theme/ChatWidget/ShareDialog';
import {
  exactTime,
  listShares,
  revokeShare,
  type Share,
  shareConversation,
  sharedUrl,
  useAction,
  useLoaded,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import styles from './styles.module.css';

const DAYS = [1, 7, 30, 90];

function daysText(days: number): string {
  return days === 1
    ? translate({
        id: 'plugin-auth.share.oneDay',
        message: 'One day',
        description: 'How long a link to a conversation works',
      })
    : translate(
        {
          id: 'plugin-auth.share.days',
          message: '{days} days',
          description: 'How long a link to a conversation works',
        },
        { days },
      );
}

/** One link that works now: its address, its end, and the button that ends it. */
function SharedLink({ share, onEnd }: { share: Share; onEnd: () => void }): ReactNode {
  const locale = useDocusaurusContext().i18n.currentLocale;
  return (
    <li className={styles.link}>
      <input
        className={styles.address}
        readOnly
        value={sharedUrl(share)}
        aria-label={translate({
          id: 'plugin-auth.share.address',
          message: 'Link to the conversation',
          description: 'Name of the field with the address of a shared conversation',
        })}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p className={styles.until}>
        <Translate
          id="plugin-auth.share.until"
          description="Says when a link to a conversation stops working"
          values={{ time: exactTime(share.expiresAt, locale) }}
        >
          {'Works until {time}'}
        </Translate>
      </p>
      <div className={styles.actions}>
        <CopyButton text={sharedUrl(share)} />
        <ActionButton look="danger" onClick={onEnd}>
          <Translate
            id="plugin-auth.share.end"
            description="Button that ends the sharing of a conversation"
          >
            End this link
          </Translate>
        </ActionButton>
      </div>
    </li>
  );
}

/** Shares a conversation as it is now, and shows the links to it that work. */
export default function ChatShareDialog({ conversation, onClose }: Props): ReactNode {
  const load = useCallback(() => listShares(conversation.id), [conversation.id]);
  const { data: shares = [], error: loadError, reload } = useLoaded(load);
  const { busy, error, run } = useAction();
  const [days, setDays] = useState(30);
  const failure = error ?? loadError;
  const create = useRef<HTMLButtonElement>(null);

  function change(task: () => Promise<unknown>): void {
    void run(async () => {
      await task();
      await reload();
    });
  }

  function end(share: Share): void {
    // Its button goes with it.
    create.current?.focus();
    change(() => revokeShare(share.id));
  }

  return (
    <Dialog
      title={translate({
        id: 'plugin-auth.share.title',
        message: 'Share this conversation',
        description: 'Heading of the dialog that shares a conversation',
      })}
      onClose={onClose}
    >
      <p className={styles.about}>{conversation.title}</p>
      <p>
        <Translate id="plugin-auth.share.text" description="Explains what sharing does">
          Whoever has the link can read the questions, what you marked for them and the answers, as
          they are now. Your name is not shown, and what looks like an address, a number or a key
          was masked.
        </Translate>
      </p>
      <div className={styles.create}>
        <SelectField
          label={translate({
            id: 'plugin-auth.share.howLong',
            message: 'How long shall the link work?',
            description: 'Label of the choice of days',
          })}
          value={String(days)}
          options={DAYS.map((value) => ({ value: String(value), label: daysText(value) }))}
          onValue={(value) => setDays(Number(value))}
        />
        <ActionButton
          buttonRef={create}
          look="primary"
          busy={busy}
          onClick={() => change(() => shareConversation(conversation.id, days))}
        >
          <Translate id="plugin-auth.share.create" description="Button that makes a link">
            Create a link
          </Translate>
        </ActionButton>
      </div>
      <p role="alert" className={styles.error}>
        {failure && formErrorText(failure.code, failure.retryAfter)}
      </p>
      <ul className={styles.links} aria-live="polite">
        {shares.map((share) => (
          <SharedLink key={share.id} share={share} onEnd={() => end(share)} />
        ))}
      </ul>
      <ActionButton onClick={onClose}>
        <Translate id="plugin-auth.share.close" description="Button that closes the dialog">
          Close
        </Translate>
      </ActionButton>
    </Dialog>
  );
}
