import { translate } from '@docusaurus/Translate';
import { usePageState } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The search of the navbar. A page loads no more than this button: the search itself comes when a
 * reader reaches for it.
 */
export default function DocsSearchBar(): ReactNode {
  const { failed } = usePageState();
  return (
    <button
      type="button"
      className={styles.button}
      data-plugin-auth-search=""
      aria-haspopup="dialog"
    >
      <span className={styles.name}>
        {failed
          ? translate({
              id: 'plugin-auth.chat.loadFailed',
              message: 'Could not be loaded. Try again',
            })
          : translate({
              id: 'plugin-auth.search.open',
              message: 'Search',
            })}
      </span>
    </button>
  );
}
