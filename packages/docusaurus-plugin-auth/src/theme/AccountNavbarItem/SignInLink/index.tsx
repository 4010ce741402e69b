import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountNavbarItem/SignInLink';
import { signInPath, useSession, withReturn } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The link to the sign-in page, which leads back to the page that the reader is on. */
export default function SignInLink(props: Props): ReactNode {
  const location = useLocation();
  // The site is rendered without query and hash, and the first render in the browser repeats that.
  const loading = useSession().status === 'loading';
  const here = loading ? { ...location, search: '', hash: '' } : location;
  return (
    <Link
      {...props}
      to={withReturn(signInPath, here)}
      autoAddBaseUrl={false}
    >
      <Translate id="plugin-auth.navbar.signIn" description="Link in the navbar">
        Sign in
      </Translate>
    </Link>
  );
}
