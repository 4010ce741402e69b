import Choice from '@theme/AboutYouPage/Choice';
import type { Props } from '@theme/AboutYouPage/ConsentForm';
import { formErrorText } from '@theme/AuthForm/errorText';
import ConsentBox from '@theme/ReaderProfile/ConsentBox';
import { type Purpose, useAction } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Consents to tick, none of which is ticked at first, with saving and leaving it be. */
export default function ConsentForm(props: Props): ReactNode {
  const { purposes, saveLabel, skipLabel, before, after, onSave, onDone } = props;
  const { busy, error, run } = useAction();
  const [ticked, setTicked] = useState<readonly Purpose[]>([]);
  const background = useRef<HTMLInputElement>(null);
  const refused = error?.code === 'consent_required';
  const missing = refused && !ticked.includes('background');

  function tick(purpose: Purpose, on: boolean): void {
    const others = ticked.filter((one) => one !== purpose);
    setTicked(on ? [...others, purpose] : others);
  }

  async function submit(): Promise<void> {
    // Only what was ticked is said: what was not has neither been granted nor taken back.
    const granted = Object.fromEntries(ticked.map((purpose) => [purpose, true]));
    if (await run(() => onSave(granted))) onDone();
    else if (!ticked.includes('background')) background.current?.focus();
  }

  return (
    <form
      className={styles.form}
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {before}
      <div className={styles.consents}>
        {purposes.map((purpose) => (
          <ConsentBox
            key={purpose}
            purpose={purpose}
            boxRef={purpose === 'background' ? background : undefined}
            checked={ticked.includes(purpose)}
            error={
              missing && purpose === 'background' ? formErrorText('consent_required') : undefined
            }
            onChange={(on) => tick(purpose, on)}
          />
        ))}
        {after}
      </div>
      <Choice
        saveLabel={saveLabel}
        skipLabel={skipLabel}
        busy={busy}
        error={refused ? undefined : error}
        onSkip={onDone}
      />
    </form>
  );
}
