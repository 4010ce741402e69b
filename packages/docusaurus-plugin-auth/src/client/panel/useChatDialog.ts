import { type KeyboardEvent, type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';
import { closeChat } from '../chatPanel';
import { useFocusReturn } from './useFocusReturn';
import { useNarrow } from './useNarrow';

/** What the `<dialog>` of the chat is given. */
export interface ChatDialogProps {
  ref: RefObject<HTMLDialogElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onCancel: (event: SyntheticEvent) => void;
}

/**
 * Opens the dialog of the chat, over the page or beside it, and closes the chat by Escape and by the
 * browser's own ways.
 *
 * @param input gets the focus
 */
export function useChatDialog(input: RefObject<HTMLElement | null>): ChatDialogProps {
  const dialog = useRef<HTMLDialogElement>(null);
  const narrow = useNarrow();
  useFocusReturn();

  useEffect(() => {
    const element = dialog.current;
    if (narrow) element?.showModal();
    else element?.show();
    input.current?.focus();
    return () => element?.close();
  }, [narrow, input]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    // It was for a dialog over the chat.
    if (event.target instanceof Element && event.target.closest('dialog') !== dialog.current)
      return;
    event.preventDefault();
    closeChat();
  }

  function onCancel(event: SyntheticEvent): void {
    // A dialog over the chat closes itself.
    if (event.target !== dialog.current) return;
    // The browser's own ways to close, such as a phone's back gesture.
    event.preventDefault();
    closeChat();
  }

  return { ref: dialog, onKeyDown, onCancel };
}
