import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/ErrorSummary';
import clsx from 'clsx';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** A code that was refused is selected with it, so that the next one takes its place. */
function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

function Items({ items, level }: Pick<Props, 'items' | 'level'>): ReactNode {
  const Heading = level === 3 ? 'h3' : 'h2';
  const follow = (event: MouseEvent, fieldId: string) => {
    event.preventDefault();
    focusField(fieldId);
  };
  return (
    <>
      <Heading className={styles.heading}>
        <Translate
          id="plugin-auth.form.errorSummary"
          description="Heading of the list of fields that have to be corrected"
        >
          Please correct the following:
        </Translate>
      </Heading>
      <ul className={styles.list}>
        {items.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} onClick={(event) => follow(event, fieldId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * What was wrong with a form when it was sent. One wrong field takes the focus itself and says why.
 * Several, or what is wrong with the whole, are said here, where the focus then goes; it stays until
 * the form is sent again, so that nothing moves while the fields are corrected.
 */
export default function ErrorSummary({ attempt, failure, items, level }: Props): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const [only] = items;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each attempt, and at nothing else
  useEffect(() => {
    if (attempt === 0) return;
    if (ref.current) ref.current.focus();
    else if (only) focusField(only.fieldId);
  }, [attempt]);

  if (!failure && items.length < 2) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className={clsx('alert alert--danger', styles.summary)}
    >
      {failure || <Items items={items} level={level} />}
    </div>
  );
}
