import Translate from '@docusaurus/Translate';
import ChatIcon from '@theme/ChatWidget/Icon';
import clsx from 'clsx';
import {
  ariaShortcut,
  askAbout,
  type MarkedBy,
  pluginConfig,
  shortcutText,
  tabStopBeside,
  useAskKey,
  useFloating,
  watchMarked,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import styles from './styles.module.css';

const { shortcut } = pluginConfig.chat;

type Toolbar = RefObject<HTMLDivElement | null>;

function useMarked(toolbar: Toolbar) {
  const [marked, setMarked] = useState<MarkedBy | null>(null);
  useEffect(
    () =>
      watchMarked(
        setMarked,
        (target) => target instanceof Node && !!toolbar.current?.contains(target),
      ),
    [toolbar],
  );
  return [marked, () => setMarked(null)] as const;
}

/** Where the marked text ends: there the reader looks. */
function endOf(range: Range): DOMRect {
  const lines = range.getClientRects();
  return lines[lines.length - 1] ?? range.getBoundingClientRect();
}

/** On touch screens the place at the marked text is taken by the menu of the system. */
function useAnchor(marked: MarkedBy | null) {
  return useMemo(
    () => (marked && marked.means !== 'touch' ? () => endOf(marked.range) : null),
    [marked],
  );
}

/** Tab leads from the marked text to the toolbar, and from there on in the page. */
function useKeys(toolbar: Toolbar, marked: MarkedBy | null, dismiss: () => void): void {
  useEffect(() => {
    if (!marked) return;
    const { range } = marked;

    function leave(backwards: boolean): void {
      tabStopBeside(range, backwards)?.focus({ preventScroll: true });
      dismiss();
    }

    function onKeyDown(event: KeyboardEvent): void {
      const button = toolbar.current?.querySelector('button');
      // Fields and dialogs have a use of their own for these keys.
      const elsewhere = document.activeElement?.closest('dialog, input, textarea, select');
      if (!button || elsewhere || event.defaultPrevented) return;
      const inside = document.activeElement === button;
      if (event.key === 'Escape') {
        event.preventDefault();
        if (inside) leave(true);
        else dismiss();
      } else if (event.key === 'Tab' && (inside || !event.shiftKey)) {
        event.preventDefault();
        if (inside) leave(event.shiftKey);
        else button.focus();
      }
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [toolbar, marked, dismiss]);
}

/** Offers to ask about what the reader has marked in the page. */
export default function ChatSelectionToolbar(): ReactNode {
  const toolbar = useRef<HTMLDivElement>(null);
  const [marked, dismiss] = useMarked(toolbar);
  useFloating(toolbar, useAnchor(marked));
  useKeys(toolbar, marked, dismiss);

  function ask(): void {
    if (marked) askAbout(marked);
    dismiss();
  }
  useAskKey(marked ? ask : undefined);

  return (
    <>
      {marked && (
        <div
          ref={toolbar}
          className={clsx(
            'plugin-auth-ask',
            styles.toolbar,
            marked.means === 'touch' && styles.atBottom,
          )}
        >
          <button
            type="button"
            className={styles.button}
            // Else the press would end the marking.
            onMouseDown={(event) => event.preventDefault()}
            onClick={ask}
            title={shortcut ? shortcutText(shortcut) : undefined}
            aria-keyshortcuts={shortcut ? ariaShortcut(shortcut) : undefined}
          >
            <ChatIcon name="ask" />
            <Translate
              id="plugin-auth.snippets.ask"
              description="Button beside a text that the reader has marked in the page"
            >
              Ask about this
            </Translate>
          </button>
        </div>
      )}
      <p role="status" className={styles.hint}>
        {marked?.means === 'keyboard' && (
          <Translate
            id="plugin-auth.snippets.hint"
            description="Told to those who hear the page when they have marked a text by keyboard"
          >
            Press Tab to ask about the marked text.
          </Translate>
        )}
      </p>
    </>
  );
}
