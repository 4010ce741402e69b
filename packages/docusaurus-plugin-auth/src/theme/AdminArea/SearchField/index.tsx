import type { Props } from '@theme/AdminArea/SearchField';
import LabelledField from '@theme/AuthForm/LabelledField';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Milliseconds of rest after which what was typed is looked for. */
const REST = 300;

/** A field for words to look for: it waits until no more are typed. */
export default function SearchField({ label, value, onValue }: Props): ReactNode {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = useRef(onValue);
  send.current = onValue;

  // Another value has come from elsewhere, for instance because all filters were taken away.
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = wanted;
      send.current(wanted);
    }, REST);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <LabelledField label={label}>
      {(control) => (
        <input
          {...control}
          type="search"
          value={typed}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
