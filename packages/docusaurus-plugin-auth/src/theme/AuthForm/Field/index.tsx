import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/Field';
import LabelledField from '@theme/AuthForm/LabelledField';
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

  useEffect(() => {
    if (focusOnMount) input.current?.focus();
  }, [focusOnMount]);

  return (
    <LabelledField id={id} label={label} hint={hint} error={error} below={below} action={action}>
      {(control) => (
        <div className={styles.control}>
          <input
            {...control}
            ref={input}
            name={name}
            className={clsx(control.className, styles.input, code && styles.code)}
            type={shown ? 'text' : type}
            inputMode={inputMode}
            autoComplete={autoComplete}
            autoCapitalize={type === 'text' && !code ? 'words' : 'none'}
            spellCheck={false}
            defaultValue={defaultValue}
            maxLength={maxLength}
            required
            aria-required="true"
            onChange={({ currentTarget }) => onValue(currentTarget.value)}
          />
          {type === 'password' && (
            <ShowPassword shown={shown} inputId={id} onToggle={() => setShown(!shown)} />
          )}
        </div>
      )}
    </LabelledField>
  );
}
