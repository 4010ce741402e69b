import type { Props } from '@theme/AccountPage/Notice';
import SignInAgain from '@theme/AccountPage/SignInAgain';
import { formErrorText } from '@theme/AuthForm/errorText';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * What came of the last act in a section. Both places are there from the start: screen readers only
 * announce what changes in a place that they know.
 */
export default function Notice({ section, done, error }: Props): ReactNode {
  const stale = error?.code === 'session_not_fresh';
  return (
    <>
      <div role="status" className={styles.place}>
        {done && !error && <p className={`alert alert--success ${styles.text}`}>{done}</p>}
      </div>
      <div role="alert" className={styles.place}>
        {error && !stale && (
          <p className={`alert alert--danger ${styles.text}`}>
            {formErrorText(error.code, error.retryAfter)}
          </p>
        )}
        {stale && <SignInAgain section={section} />}
      </div>
    </>
  );
}
