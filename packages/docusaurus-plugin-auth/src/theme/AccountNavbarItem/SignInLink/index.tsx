import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountNavbarItem/SignInLink';
import { signInPath, usePageState } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The link to the sign-in page, which leads back to the page that the reader is on. */
export default function SignInLink(props: Props): ReactNode {
  const { pathname, search, hash } = useLocation();
  // The site is rendered without query and hash, and the first render in the browser repeats that.
  const here = usePageState().session.status === 'loading' ? pathname : pathname + search + hash;
  return (
    <Link {...props} to={`${signInPath}?return=${encodeURIComponent(here)}`} autoAddBaseUrl={false}>
      <Translate id="plugin-auth.navbar.signIn">Sign in</Translate>
    </Link>
  );
}
