import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import './styles.module.css';

/**
 * The search of the navbar. A page loads no more than this button: the search itself comes when a
 * reader reaches for it.
 */
export default function DocsSearchBar(): ReactNode {
  return (
    <button
      type="button"
      className="plugin-auth-search"
      data-plugin-auth-search=""
      aria-haspopup="dialog"
    >
      <span>
        {translate({
          id: 'plugin-auth.search.open',
          message: 'Search',
        })}
      </span>
    </button>
  );
}
