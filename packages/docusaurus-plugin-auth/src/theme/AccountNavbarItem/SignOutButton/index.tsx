import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountNavbarItem/SignOutButton';
import { signOut } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** Signs the reader out; says so when the server could not be reached. */
export default function SignOutButton({ className, onDone }: Props): ReactNode {
  const [failed, setFailed] = useState(false);

  async function leave(): Promise<void> {
    setFailed(false);
    try {
      await signOut();
      onDone?.();
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <button type="button" className={className} onClick={leave}>
        <Translate id="plugin-auth.navbar.signOut" description="Button that ends the session">
          Sign out
        </Translate>
      </button>
      <span role="alert" className={styles.failure}>
        {failed && (
          <Translate
            id="plugin-auth.navbar.signOutFailed"
            description="Below the sign-out button after signing out did not work"
          >
            That did not work. Try again in a moment.
          </Translate>
        )}
      </span>
    </>
  );
}
