import { useLocation } from '@docusaurus/router';
import { type KeyboardEvent, type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';
import { closeChat } from '../chatPanel';
import { isChatShortcut } from '../chatShortcut';
import { pluginConfig } from '../config';
import { useFocusReturn } from './useFocusReturn';
import { useNarrow } from './useNarrow';
import { useSheetHeight } from './useSheetHeight';

/** What the `<dialog>` of the chat is given. */
export interface ChatDialogProps {
  ref: RefObject<HTMLDialogElement | null>;
  tabIndex: -1;
  onKeyDown: (event: KeyboardEvent) => void;
  onCancel: (event: SyntheticEvent) => void;
}

/** Opening a dialog takes the focus; who gets it is for the caller to say. */
function giveBack(focused: Element | null, dialog: HTMLDialogElement): void {
  const taken = document.activeElement;
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus();
  else if (taken instanceof HTMLElement && dialog.contains(taken)) taken.blur();
}

/** Opens the dialog: modal where it covers the page. A window that is turned keeps the focus. */
function useShown(dialog: RefObject<HTMLDialogElement | null>, narrow: boolean): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const focused = document.activeElement;
    if (narrow) element.showModal();
    else element.show();
    // From a modal one nothing leads back to the page.
    if (!narrow || element.contains(focused)) giveBack(focused, element);
    return () => element.close();
  }, [dialog, narrow]);
}

/** A sheet gives way to the page that the reader has gone to. */
function useGivingWay(narrow: boolean): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (narrow && shown.current !== pathname) closeChat();
    shown.current = pathname;
  }, [narrow, pathname]);
}

/**
 * What lies behind the sheet is out of reach, so it hears no keys either: the search of the site
 * would open unseen.
 */
function keepFromPage(event: KeyboardEvent): void {
  const { shortcut } = pluginConfig.chat;
  const isOurs = event.key === 'Escape' || (shortcut && isChatShortcut(event, shortcut));
  if (!isOurs) event.stopPropagation();
}

/**
 * Opens the dialog of the chat, over the page or beside it, and closes the chat by Escape and by the
 * browser's own ways.
 */
export function useChatDialog(): ChatDialogProps {
  const dialog = useRef<HTMLDialogElement>(null);
  const narrow = useNarrow();
  useFocusReturn();
  useShown(dialog, narrow);
  useGivingWay(narrow);
  useSheetHeight(dialog, narrow);

  function onKeyDown(event: KeyboardEvent): void {
    if (narrow) keepFromPage(event);
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

  return { ref: dialog, tabIndex: -1, onKeyDown, onCancel };
}
