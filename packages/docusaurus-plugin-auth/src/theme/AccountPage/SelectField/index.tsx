import type { Props } from '@theme/AccountPage/SelectField';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** A labelled choice of one among several, with a hint that is read out with it. */
export default function SelectField(props: Props): ReactNode {
  const { label, hint, value, options, onValue, below } = props;
  const id = useId();
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
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      {below}
    </div>
  );
}
