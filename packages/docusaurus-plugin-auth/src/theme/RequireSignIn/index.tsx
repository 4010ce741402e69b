import Translate from '@docusaurus/Translate';
import AuthLink from '@theme/AuthLink';
import type { Props } from '@theme/RequireSignIn';
import { refreshSession, useAuth } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function Unavailable(): ReactNode {
  return (
    <>
      <p>
        <Translate
          id="plugin-auth.require.unavailable"
          description="Instead of a part of a page for signed-in readers, when the server is away"
        >
          The server cannot be reached, so we cannot tell whether you are signed in.
        </Translate>
      </p>
      <button
        type="button"
        className="button button--secondary"
        onClick={() => void refreshSession()}
      >
        <Translate id="plugin-auth.require.retry" description="Button that asks the server again">
          Try again
        </Translate>
      </button>
    </>
  );
}

function Invitation(): ReactNode {
  const { signInUrl, signUpUrl } = useAuth();
  return (
    <>
      <p>
        <Translate
          id="plugin-auth.require.text"
          description="Instead of a part of a page that is only for signed-in readers"
        >
          This part is for readers who are signed in.
        </Translate>
      </p>
      <p className={styles.links}>
        <AuthLink className="button button--primary" to={signInUrl()}>
          <Translate id="plugin-auth.require.signIn" description="Link to the sign-in page">
            Sign in
          </Translate>
        </AuthLink>
        <AuthLink to={signUpUrl()}>
          <Translate id="plugin-auth.require.signUp" description="Link to the sign-up page">
            Create an account
          </Translate>
        </AuthLink>
      </p>
    </>
  );
}

/**
 * Shows its children to readers who are signed in, and the way there to everybody else.
 *
 * It hides, and does not protect: the children are in the files of the page, which everybody can
 * load. Secrets do not belong on a page of a static site.
 *
 * @example
 * <RequireSignIn>Your settings: …</RequireSignIn>
 */
export default function RequireSignIn({ children }: Props): ReactNode {
  const { status } = useAuth();
  if (status === 'signed-in') return children;
  // Nobody knows yet: the place is kept, and nothing is said that may be wrong.
  if (status === 'loading') return <div className={styles.box} aria-busy="true" />;
  return (
    <div className={styles.box}>{status === 'signed-out' ? <Invitation /> : <Unavailable />}</div>
  );
}
