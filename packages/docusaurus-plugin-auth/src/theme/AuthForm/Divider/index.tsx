import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The line between a form and the other ways to the same end. */
export default function Divider(): ReactNode {
  return (
    <p className={styles.divider}>
      <Translate
        id="plugin-auth.form.or"
        description="Between a form and the other ways to sign in"
      >
        or
      </Translate>
    </p>
  );
}
