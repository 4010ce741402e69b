import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/Field';
import clsx from 'clsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  const { id, name, label, type, autoComplete, hint, error, below, action, code, onValue } = props;
  const { inputMode, defaultValue, maxLength, focusOnMount } = props;
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const belowId = `${id}-below`;
  const described = clsx(hint && hintId, error && errorId, below && belowId) || undefined;

  useEffect(() => {
    if (focusOnMount) input.current?.focus();
  }, [focusOnMount]);

  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {action}
      </div>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.control}>
        <input
          ref={input}
          id={id}
          name={name}
          className={clsx(styles.input, code && styles.code)}
          type={shown ? 'text' : type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          autoCapitalize={type === 'text' && !code ? 'words' : 'none'}
          spellCheck={false}
          defaultValue={defaultValue}
          maxLength={maxLength}
          required
          aria-required="true"
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
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
      {below && <div id={belowId}>{below}</div>}
    </div>
  );
}
