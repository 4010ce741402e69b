import type { Props } from '@theme/MailSent';
import OutboxLink from '@theme/OutboxLink';
import ResendButton from '@theme/ResendButton';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** Says that a mail with a link is on its way. It takes the focus from the form that caused it. */
export default function MailSent({ email, sentAt, children, onResend }: Props): ReactNode {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <div className={styles.mailSent}>
      <p ref={text} tabIndex={-1} className={styles.text}>
        {children}
      </p>
      <OutboxLink email={email} since={sentAt} />
      <ResendButton sentAt={sentAt} onResend={onResend} />
    </div>
  );
}
