import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A dot at the name of a reader who has not answered yet, and its words for who does not see it. */
export default function PolicyMark(): ReactNode {
  return (
    <span className={styles.mark}>
      <span className={styles.words}>
        {' ('}
        <Translate
          id="plugin-auth.navbar.policyMark"
          description="Read out after the name of the reader in the navbar, while a question about the new policy waits in the menu"
        >
          a question waits
        </Translate>
        {')'}
      </span>
    </span>
  );
}
