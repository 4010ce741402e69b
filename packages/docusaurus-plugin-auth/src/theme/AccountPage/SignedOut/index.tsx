import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/SignedOut';
import { signInFor } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

/** For visitors without a session: leads to the sign-in page, and back to the same section. */
export default function SignedOut({ leave }: Props): ReactNode {
  const history = useHistory();
  const [target] = useState(() => signInFor(window.location.hash.slice(1)));
  useEffect(() => {
    // Replaced: else the way back from the sign-in page would lead here and forth again.
    if (leave) history.replace(target);
  }, [leave, history, target]);
  return (
    <>
      <p role="status">
        <Translate
          id="plugin-auth.account.signedOut"
          description="Shown on the account page to who is not signed in"
        >
          You are not signed in.
        </Translate>
      </p>
      <Link className="button button--primary" to={target} autoAddBaseUrl={false}>
        <Translate id="plugin-auth.navbar.signIn" description="Link in the navbar">
          Sign in
        </Translate>
      </Link>
    </>
  );
}
