import Translate from '@docusaurus/Translate';
import { forgetSearches } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Above the recent searches: where they are kept, and the button that forgets them. */
export default function DocsSearchRecent(): ReactNode {
  return (
    <div className={styles.head}>
      <span className={styles.title}>
        <Translate id="plugin-auth.search.recent" description="Heading of the recent searches">
          Recent searches
        </Translate>
      </span>
      <span className={styles.where}>
        <Translate
          id="plugin-auth.search.recentWhere"
          description="Beside the heading of the recent searches: where they are kept"
        >
          kept in this tab only
        </Translate>
      </span>
      <button type="button" className={styles.clear} onClick={forgetSearches}>
        <Translate
          id="plugin-auth.search.clearRecent"
          description="Button that forgets the recent searches"
        >
          Clear
        </Translate>
      </button>
    </div>
  );
}
