import type { Props } from '@theme/ReaderProfile/ConsentBox';
import purposeText from '@theme/ReaderProfile/purposeText';
import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** A box to tick for one purpose, with what it means. Whoever shows it never ticks it first. */
export default function ConsentBox(props: Props): ReactNode {
  const { purpose, checked, error, boxRef, onChange } = props;
  const id = useId();
  const { agree, effect } = purposeText(purpose);
  return (
    <div className={styles.consent}>
      <input
        ref={boxRef}
        id={id}
        type="checkbox"
        className={styles.box}
        checked={checked}
        aria-invalid={error ? true : undefined}
        aria-describedby={clsx(`${id}-effect`, error && `${id}-error`)}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <label htmlFor={id} className={styles.agree}>
        {agree}
      </label>
      <p id={`${id}-effect`} className={styles.effect}>
        {effect}
      </p>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
