import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/OutboxLink';
import { type OutboxState, useOutboxMail } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function State({ state }: { state: OutboxState }): ReactNode {
  if (typeof state === 'object') {
    return (
      <a href={state.url} target="_blank" rel="noopener">
        <Translate
          id="plugin-auth.outbox.open"
          description="Link to a mail that was kept on this machine; opens in a new tab"
        >
          Open the mail in a new tab
        </Translate>
      </a>
    );
  }
  if (state === 'waiting') {
    return (
      <Translate id="plugin-auth.outbox.waiting" description="While a mail is being written">
        The mail is being written…
      </Translate>
    );
  }
  return (
    <Translate
      id="plugin-auth.outbox.missing"
      description="When no mail was written, e.g. because the address has no account"
    >
      No mail was written to this address.
    </Translate>
  );
}

/**
 * Where the server has no mail server yet and runs on this machine, the way to the mail, so that
 * nobody who tries it is stuck. Anywhere else there is nothing here.
 */
export default function OutboxLink({ email, since }: Props): ReactNode {
  const state = useOutboxMail(email, since);
  if (state === 'sent') return null;
  return (
    <p className={styles.outbox} role="status">
      <Translate
        id="plugin-auth.outbox.text"
        description="Before the link to a mail that was kept instead of being sent"
      >
        This server keeps its mails on this machine.
      </Translate>{' '}
      <State state={state} />
    </p>
  );
}
