import type { Props } from '@theme/AboutYouPage/Choice';
import { formErrorText } from '@theme/AuthForm/errorText';
import SubmitButton from '@theme/AuthForm/SubmitButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Saving and leaving it be, side by side: neither is made harder than the other. */
export default function Choice(props: Props): ReactNode {
  const { saveLabel, skipLabel, busy, error, onSkip } = props;
  const atWork = busy ? saveLabel : '';
  return (
    <>
      <div role="alert" className={styles.place}>
        {error && (
          <p className={`alert alert--danger ${styles.error}`}>
            {formErrorText(error.code, error.retryAfter)}
          </p>
        )}
      </div>
      <div className={styles.choice}>
        <SubmitButton label={saveLabel} busy={atWork} />
        <SubmitButton label={skipLabel} busy={atWork} secondary onClick={onSkip} />
      </div>
    </>
  );
}
