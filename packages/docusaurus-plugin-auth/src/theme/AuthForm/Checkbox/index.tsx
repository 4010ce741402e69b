import type { Props } from '@theme/AuthForm/Checkbox';
import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** A box to tick, with what it means and what is wrong with it, both read out with it. */
export default function Checkbox({ label, details, error, boxRef, ...box }: Props): ReactNode {
  const id = useId();
  const described = clsx(details && `${id}-details`, error && `${id}-error`);
  return (
    <div className={styles.checkbox}>
      <input
        {...box}
        ref={boxRef}
        id={id}
        type="checkbox"
        className={styles.box}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      <label htmlFor={id} className={clsx(styles.label, details && styles.strong)}>
        {label}
      </label>
      {details && (
        <p id={`${id}-details`} className={styles.details}>
          {details}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
