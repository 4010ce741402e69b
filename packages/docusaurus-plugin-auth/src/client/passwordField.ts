import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Whether Caps Lock is on while something is typed. A browser tells only with a key, so nobody
 * knows before the first one.
 *
 * @param enabled for fields whose letters are not seen
 */
export function useCapsLock(enabled: boolean) {
  const [capsLock, setCapsLock] = useState(false);
  // A password manager types without a keyboard: its events have no keys.
  const look = ({ nativeEvent }: KeyboardEvent) =>
    setCapsLock(nativeEvent.getModifierState?.('CapsLock') ?? false);
  const forget = () => setCapsLock(false);
  return {
    capsLock,
    watchCapsLock: enabled ? { onKeyDown: look, onKeyUp: look, onBlur: forget } : {},
  };
}

/** Hides a readable password again when its form is sent: browsers remember what was text. */
export function useHiddenAgain(
  input: RefObject<HTMLInputElement | null>,
  shown: boolean,
  hide: () => void,
): void {
  const latest = useRef(hide);
  latest.current = hide;
  useEffect(() => {
    const form = input.current?.form;
    if (!shown || !form) return;
    const onSubmit = () => latest.current();
    form.addEventListener('submit', onSubmit);
    return () => form.removeEventListener('submit', onSubmit);
  }, [input, shown]);
}
