import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ReaderProfile/TextArea';
import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** The part of the longest text from which on the reader is told how much room is left. */
const NEARLY_FULL = 0.8;

function lettersLeft(count: number): string {
  return translate(
    {
      id: 'plugin-auth.profile.lettersLeft',
      message: '{count} characters left',
      description: 'Below a text field that is nearly full',
    },
    { count },
  );
}

/** A labelled field for some sentences, with its hint and error, both read out with it. */
export default function TextArea(props: Props): ReactNode {
  const { label, hint, error, value, maxLength, onValue, fieldRef, below } = props;
  const id = useId();
  const described = clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  const left = maxLength - value.length;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <textarea
        ref={fieldRef}
        id={id}
        className={styles.input}
        rows={3}
        value={value}
        maxLength={maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {value.length > maxLength * NEARLY_FULL && <p className={styles.hint}>{lettersLeft(left)}</p>}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {below}
    </div>
  );
}
