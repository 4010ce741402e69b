import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/Field';
import LabelledField, { type FieldControl } from '@theme/AuthForm/LabelledField';
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

/** Whether Caps Lock is on; its place is there from the start, or it would not be listened to. */
function CapsLockStatus({ on }: { on: boolean }): ReactNode {
  return (
    <p role="status" className={styles.capsLock}>
      {on && <CapsLock />}
    </p>
  );
}

function Control({ control, field }: { control: FieldControl; field: Props }): ReactNode {
  const { id, name, type, code, onValue, focusOnMount } = field;
  const { inputMode, enterKeyHint, autoComplete, defaultValue, maxLength } = field;
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const secret = type === 'password';
  const { capsLock, watchCapsLock } = useCapsLock(secret);
  useHiddenAgain(input, shown, () => setShown(false));
  useEffect(() => {
    if (focusOnMount) input.current?.focus();
  }, [focusOnMount]);

  return (
    <>
      <div className={styles.control}>
        <input
          {...{ name, inputMode, enterKeyHint, autoComplete, defaultValue, maxLength }}
          {...control}
          {...watchCapsLock}
          ref={input}
          className={clsx(control.className, secret && styles.secret, code && styles.code)}
          type={shown ? 'text' : type}
          autoCapitalize={type === 'text' && !code ? 'words' : 'none'}
          autoCorrect="off"
          spellCheck={false}
          required
          aria-required="true"
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        />
        {secret && <ShowPassword shown={shown} inputId={id} onToggle={() => setShown(!shown)} />}
      </div>
      {secret && <CapsLockStatus on={capsLock} />}
    </>
  );
}

/** One labelled input with its hint and error, both read out with it. */
export default function Field(props: Props): ReactNode {
  const { id, label, hint, error, announced, below, action } = props;
  return (
    <LabelledField {...{ id, label, hint, error, announced, below, action }}>
      {(control) => <Control control={control} field={props} />}
    </LabelledField>
  );
}
