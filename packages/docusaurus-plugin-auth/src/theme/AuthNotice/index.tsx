import Link from '@docusaurus/Link';
import type { Props } from '@theme/AuthNotice';
import clsx from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** What an auth page says instead of a form, and the way on. */
export default function AuthNotice({ kind, children, to, action, focus }: Props): ReactNode {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (focus) text.current?.focus();
  }, [focus]);
  return (
    <div className={styles.notice}>
      <p
        ref={text}
        // What came of something the reader did is read out.
        tabIndex={focus ? -1 : undefined}
        className={clsx(kind && `alert alert--${kind}`, styles.text)}
      >
        {children}
      </p>
      <Link
        className={clsx('button button--primary button--lg button--block', styles.action)}
        to={to}
        autoAddBaseUrl={false}
        data-noBrokenLinkCheck
      >
        {action}
      </Link>
    </div>
  );
}
