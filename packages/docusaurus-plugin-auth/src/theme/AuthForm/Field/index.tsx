import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/Field';
import clsx from 'clsx';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

function ShowPassword({
  shown,
  inputId,
  onToggle,
}: {
  shown: boolean;
  inputId: string;
  onToggle: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles.show}
      aria-controls={inputId}
      aria-label={
        shown
          ? translate({
              id: 'plugin-auth.form.hidePassword',
              message: 'Hide password',
              description: 'Name of the button that hides a readable password again',
            })
          : translate({
              id: 'plugin-auth.form.showPassword',
              message: 'Show password',
              description: 'Name of the button that makes a password readable',
            })
      }
      onClick={onToggle}
    >
      {shown ? (
        <Translate
          id="plugin-auth.form.hide"
          description="Short text on the button that hides a readable password again"
        >
          Hide
        </Translate>
      ) : (
        <Translate
          id="plugin-auth.form.show"
          description="Short text on the button that makes a password readable"
        >
          Show
        </Translate>
      )}
    </button>
  );
}

/** One labelled input with its hint and error, both read out with it. */
export default function Field(props: Props): ReactNode {
  const { id, name, label, type, autoComplete, hint, error, onChange } = props;
  const [shown, setShown] = useState(false);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = clsx(hint && hintId, error && errorId) || undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.control}>
        <input
          id={id}
          name={name}
          className={styles.input}
          type={shown ? 'text' : type}
          autoComplete={autoComplete}
          autoCapitalize={type === 'text' ? 'words' : 'none'}
          spellCheck={false}
          required
          aria-required="true"
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
          onChange={onChange}
        />
        {type === 'password' && (
          <ShowPassword shown={shown} inputId={id} onToggle={() => setShown(!shown)} />
        )}
      </div>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
