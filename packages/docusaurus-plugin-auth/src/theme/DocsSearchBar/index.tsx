import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { createLazyPart, hasCommandKey, isSearchShortcut } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './styles.module.css';

const loadDialog = () =>
  import(/* webpackChunkName: "plugin-auth-search" */ '@theme/DocsSearchBar/Dialog');

const useDialog = createLazyPart(loadDialog);

/**
 * The search of the navbar. A page loads no more than this button: the search itself comes when a
 * reader reaches for it.
 */
export default function DocsSearchBar(): ReactNode {
  const [open, setOpen] = useState(false);
  const Dialog = useDialog(open);
  const failed = Dialog === null;
  const inBrowser = useIsBrowser();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSearchShortcut(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  useEffect(() => {
    // The next click tries again.
    if (failed) setOpen(false);
  }, [failed]);

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        // It comes while the pointer is on its way.
        onPointerEnter={() => void loadDialog().catch(() => {})}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 24 24" width="18" aria-hidden>
          <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.9-4.9" />
        </svg>
        <span className={styles.name}>
          {failed
            ? translate({
                id: 'plugin-auth.chat.loadFailed',
                message: 'Could not be loaded. Try again',
                description: 'A button, after a failure',
              })
            : translate({
                id: 'plugin-auth.search.open',
                message: 'Search',
                description: 'The search button of the navbar',
              })}
        </span>
        <kbd className={styles.keys} aria-hidden>
          {inBrowser && (hasCommandKey() ? '⌘ K' : 'Ctrl K')}
        </kbd>
      </button>
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
