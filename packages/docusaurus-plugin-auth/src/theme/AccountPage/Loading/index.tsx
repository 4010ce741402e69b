import Translate from '@docusaurus/Translate';
import { useLater } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Milliseconds of waiting that nobody has to be told of. */
const PATIENCE = 600;

/** Tells who does not see the page that something is being loaded, once it takes a while. */
export default function Loading(): ReactNode {
  const slow = useLater(PATIENCE);
  return (
    <p role="status" className={styles.loading}>
      {slow && (
        <Translate
          id="plugin-auth.account.loading"
          description="Read out while a page or a part of it is being loaded, when it takes a while"
        >
          Loading…
        </Translate>
      )}
    </p>
  );
}
