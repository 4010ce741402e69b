import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/Field';
import LabelledField from '@theme/AuthForm/LabelledField';
import ShowPassword from '@theme/AuthForm/ShowPassword';
import clsx from 'clsx';
import { useCapsLock, useHiddenAgain } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

function CapsLock(): ReactNode {
  return (
    <Translate
      id="plugin-auth.form.capsLock"
      description="Under a password field while the Caps Lock key is on"
    >
      Caps Lock is on.
    </Translate>
  );
}

/** One labelled input with its hint and error, both read out with it. */
export default function Field(props: Props): ReactNode {
  const { id, name, label, type, autoComplete, hint, error, below, action, code, onValue } = props;
  const { announced, inputMode, enterKeyHint, defaultValue, maxLength, focusOnMount } = props;
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const secret = type === 'password';
  const { capsLock, watchCapsLock } = useCapsLock(secret);
  useHiddenAgain(input, shown, () => setShown(false));

  useEffect(() => {
    if (focusOnMount) input.current?.focus();
  }, [focusOnMount]);

  return (
    <LabelledField {...{ id, label, hint, error, announced, below, action }}>
      {(control) => (
        <>
          <div className={styles.control}>
            <input
              {...control}
              {...watchCapsLock}
              ref={input}
              name={name}
              className={clsx(control.className, secret && styles.secret, code && styles.code)}
              type={shown ? 'text' : type}
              inputMode={inputMode}
              enterKeyHint={enterKeyHint}
              autoComplete={autoComplete}
              autoCapitalize={type === 'text' && !code ? 'words' : 'none'}
              autoCorrect="off"
              spellCheck={false}
              defaultValue={defaultValue}
              maxLength={maxLength}
              required
              aria-required="true"
              onChange={({ currentTarget }) => onValue(currentTarget.value)}
            />
            {secret && (
              <ShowPassword shown={shown} inputId={id} onToggle={() => setShown(!shown)} />
            )}
          </div>
          {secret && (
            <p role="status" className={styles.capsLock}>
              {capsLock && <CapsLock />}
            </p>
          )}
        </>
      )}
    </LabelledField>
  );
}
