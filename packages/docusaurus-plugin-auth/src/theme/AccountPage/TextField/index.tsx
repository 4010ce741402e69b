import type { Props } from '@theme/AccountPage/TextField';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** A labelled field for a word, with words to choose from while it is typed. */
export default function TextField(props: Props): ReactNode {
  const { label, hint, value, maxLength, suggestions = [], onValue, below } = props;
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
      <input
        id={id}
        type="text"
        className={styles.input}
        list={`${id}-list`}
        value={value}
        maxLength={maxLength}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      {below}
    </div>
  );
}
