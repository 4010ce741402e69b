import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/DocsSearchBar/Footer';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What the keys do, and how much was found: the latter is read out too. */
export default function DocsSearchFooter({ status }: Props): ReactNode {
  return (
    <div className={styles.footer}>
      <span className={styles.hint}>
        <kbd>↑</kbd> <kbd>↓</kbd>{' '}
        <Translate id="plugin-auth.search.keys.choose" description="What the arrow keys do">
          choose
        </Translate>
      </span>
      <span className={styles.hint}>
        <kbd>↵</kbd>{' '}
        <Translate id="plugin-auth.search.keys.open" description="What the enter key does">
          open
        </Translate>
      </span>
      <span className={styles.hint}>
        <kbd>Esc</kbd>{' '}
        <Translate id="plugin-auth.search.keys.close" description="What the escape key does">
          close
        </Translate>
      </span>
      <span role="status" className={styles.status}>
        {status}
      </span>
    </div>
  );
}
