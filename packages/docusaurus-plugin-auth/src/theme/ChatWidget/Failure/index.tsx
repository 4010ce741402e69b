import Translate from '@docusaurus/Translate';
import { chatErrorText } from '@theme/ChatWidget/errorText';
import type { Props } from '@theme/ChatWidget/Failure';
import ChatHandOff from '@theme/ChatWidget/HandOff';
import ChatIcon from '@theme/ChatWidget/Icon';
import clsx from 'clsx';
import {
  conversation,
  type Exchange,
  isPassing,
  useAuth,
  useCountdown,
  useReconnect,
  type WayOn,
  wayOn,
} from 'docusaurus-plugin-auth/client';
import { type MouseEvent, type ReactNode, useCallback } from 'react';
import styles from './styles.module.css';

/** The button goes with what failed: the focus stays in the conversation. */
function retry({ currentTarget }: MouseEvent, { key }: Exchange): void {
  currentTarget.closest<HTMLElement>('[tabindex="0"]')?.focus();
  conversation.retry(key);
}

function Retry({ exchange, waits }: { exchange: Exchange; waits: boolean }): ReactNode {
  return (
    <button
      type="button"
      className="button button--secondary button--sm"
      aria-disabled={waits || undefined}
      onClick={(event) => !waits && retry(event, exchange)}
    >
      <Translate id="plugin-auth.chat.retry" description="Button that asks a question again">
        Try again
      </Translate>
    </button>
  );
}

function SignIn(): ReactNode {
  const { signInUrl } = useAuth();
  return (
    <a className="button button--secondary button--sm" href={signInUrl()}>
      <Translate
        id="plugin-auth.chat.signIn"
        description="Link to the sign-in page, below a question for which the session has ended"
      >
        Sign in
      </Translate>
    </a>
  );
}

/** What the operator finds the failure by. */
function Reference({ id }: { id: string }): ReactNode {
  return (
    <p className={styles.reference}>
      <Translate
        id="plugin-auth.chat.reference"
        description="Below a failure; {id} is what the operator of the site finds it by"
        values={{ id: <code>{id}</code> }}
      >
        {'If you report this, name the reference {id}.'}
      </Translate>
    </p>
  );
}

/** A wait is told once, when it begins; and once more when it is over. */
function WaitOver({ over }: { over: boolean }): ReactNode {
  return (
    <p role="status" className={styles.over}>
      {over && (
        <Translate
          id="plugin-auth.chat.waitOver"
          description="Told when a reader who had to wait can ask again"
        >
          You can ask again now.
        </Translate>
      )}
    </p>
  );
}

function hasRetry(way: WayOn): boolean {
  return way === 'retry' || way === 'wait' || way === 'reconnect';
}

/** Why there is no answer, and the way on. */
export default function ChatFailure({ exchange, last }: Props): ReactNode {
  const { key, question, error = 'internal_error', retryAfter = 0, requestId } = exchange;
  const way = wayOn(error);
  const left = useCountdown(exchange, way === 'wait' ? retryAfter : 0);
  const over = last && retryAfter > 0 && left === 0 && way === 'wait';
  useReconnect(
    last && way === 'reconnect',
    useCallback(() => conversation.retry(key), [key]),
  );
  return (
    <div className={clsx(styles.failure, isPassing(error) && styles.passing)}>
      <ChatIcon name={way === 'wait' ? 'history' : 'alert'} />
      <div className={styles.text}>
        {!over && <p>{chatErrorText(error, left || undefined)}</p>}
        <WaitOver over={over} />
        {requestId && way === 'retry' && <Reference id={requestId} />}
        <div className={styles.ways}>
          {last && hasRetry(way) && <Retry exchange={exchange} waits={left > 0} />}
          {last && way === 'signIn' && <SignIn />}
          {(way === 'retry' || way === 'none') && <ChatHandOff question={question} />}
        </div>
      </div>
    </div>
  );
}
