import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/DocsSearchBar/Dialog';
import Field from '@theme/DocsSearchBar/Field';
import Footer from '@theme/DocsSearchBar/Footer';
import List from '@theme/DocsSearchBar/List';
import Message from '@theme/DocsSearchBar/Message';
import Recent from '@theme/DocsSearchBar/Recent';
import useSearchRows from '@theme/DocsSearchBar/useSearchRows';
import useStatusText from '@theme/DocsSearchBar/useStatusText';
import { useRecentSearches, useSearch } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './styles.module.css';

/** The opened search: over the page on wide screens, in its place on phones. */
export default function DocsSearchDialog({ onClose }: Props): ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, search] = useSearch();
  const recent = useRecentSearches();
  const rows = useSearchRows({ id, state, recent, onQuery: search.type, onClose });
  const status = useStatusText(state);
  const typed = state.query.trim() !== '';

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing gives the focus back to where it came from.
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({
        id: 'plugin-auth.search.label',
        message: 'Search the docs',
        description: 'Name of the search and of its field',
      })}
      onKeyDown={rows.onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The shade around it is the dialog's own.
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.box}>
        <Field
          query={state.query}
          busy={state.status === 'searching'}
          listId={rows.listId}
          activeId={rows.activeId}
          expanded={rows.rows.length > 0}
          onQuery={search.type}
          onClose={onClose}
        />
        <div className={styles.body}>
          {!typed && recent.length > 0 && <Recent />}
          {rows.showsMessage && <Message state={state} onRetry={search.retry} />}
          {state.didYouMean && (
            <p className={styles.corrected}>
              {translate(
                {
                  id: 'plugin-auth.search.didYouMean',
                  message: 'Showing results for “{query}”',
                  description: 'Above results that are for another spelling of what was typed',
                },
                { query: state.didYouMean },
              )}
            </p>
          )}
          <List rows={rows} />
        </div>
        <Footer status={status} />
      </div>
    </dialog>
  );
}
