import type { Props } from '@theme/AuthForm/LabelledField';
import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** The frame of every field: label, hint, the control itself, and its error, all read out with it. */
export default function LabelledField(props: Props): ReactNode {
  const { label, action, hint, error, announced, below, children } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const described = clsx(hint && `${id}-hint`, error && `${id}-error`, below && `${id}-below`);
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {action}
      </div>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: clsx(styles.control),
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p id={`${id}-error`} role={announced ? 'alert' : undefined} className={styles.error}>
          {error}
        </p>
      )}
      {below && <div id={`${id}-below`}>{below}</div>}
    </div>
  );
}
