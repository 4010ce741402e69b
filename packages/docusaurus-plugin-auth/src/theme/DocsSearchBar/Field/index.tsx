import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/DocsSearchBar/Field';
import Icon from '@theme/DocsSearchBar/Icon';
import { QUESTION_MAX } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Where the query is typed. It keeps the focus while the arrow keys move through the list. */
export default function DocsSearchField({
  query,
  busy,
  listId,
  activeId,
  expanded,
  onQuery,
  onClose,
}: Props): ReactNode {
  return (
    <div className={styles.field}>
      <span className={styles.icon}>
        {busy ? <span className={styles.spinner} /> : <Icon name="search" />}
      </span>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={translate({
          id: 'plugin-auth.search.label',
          message: 'Search the docs',
          description: 'Name of the search and of its field',
        })}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={translate({
          id: 'plugin-auth.search.placeholder',
          message: 'Search the docs…',
          description: 'In the empty field of the search',
        })}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={QUESTION_MAX}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <button
        type="button"
        className={styles.close}
        aria-label={translate({
          id: 'plugin-auth.search.close',
          message: 'Close the search',
          description: 'Name of the button that closes the search',
        })}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
