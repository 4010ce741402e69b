import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/ErrorSummary';
import clsx from 'clsx';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

function focusField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}

/** What is wrong with a form, in one place that takes the focus, with a link to each field. */
export default function ErrorSummary({ attempt, failure, items }: Props): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);

  if (!failure && items.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className={clsx('alert alert--danger', styles.summary)}
    >
      {failure || (
        <>
          <p className={styles.heading}>
            <Translate
              id="plugin-auth.form.errorSummary"
              description="Heading of the list of fields that have to be corrected"
            >
              Please correct the following:
            </Translate>
          </p>
          <ul className={styles.list}>
            {items.map(({ fieldId, text }) => (
              <li key={fieldId}>
                <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
