import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { hasCommandKey, useAwake, wake } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The search of the navbar. A page loads no more than this button: the search itself comes when a
 * reader reaches for it.
 */
export default function DocsSearchBar(): ReactNode {
  const { failed } = useAwake();
  const inBrowser = useIsBrowser();
  return (
    <button
      type="button"
      className={styles.button}
      data-plugin-auth-search=""
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      onPointerEnter={wake}
    >
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
  );
}
