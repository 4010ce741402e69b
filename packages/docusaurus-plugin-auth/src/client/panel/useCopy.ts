import { useEffect, useState } from 'react';

/** Milliseconds for which is said that something was copied. */
const SHOWN = 2_500;

/** Without HTTPS there is no clipboard but that of a selected field. */
function copyByField(text: string, within: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  // Within the dialog: what is outside of a modal one cannot be selected.
  within.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

export type CopyState = 'copied' | 'failed' | null;
/** The focus stays on the button. */
export type Copy = (text: string, button: HTMLElement) => Promise<void>;

/** Puts texts on the clipboard, and says for a while whether it worked. */
export function useCopy(): [state: CopyState, copy: Copy] {
  const [state, setState] = useState<CopyState>(null);

  useEffect(() => {
    if (!state) return;
    const timer = setTimeout(() => setState(null), SHOWN);
    return () => clearTimeout(timer);
  }, [state]);

  const copy: Copy = async (text, button) => {
    try {
      if (navigator.clipboard) await navigator.clipboard.writeText(text);
      else if (!copyByField(text, button.parentElement ?? document.body))
        throw new Error('refused');
      setState('copied');
    } catch {
      setState('failed');
    }
    button.focus();
  };
  return [state, copy];
}
