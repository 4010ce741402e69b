import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountNavbarItem/AccountLink';
import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The link from the reader's menu to the account page. */
export default function AccountLink(props: Props): ReactNode {
  return (
    <Link {...props} to={pluginConfig.routes.account} autoAddBaseUrl={false}>
      <Translate id="plugin-auth.navbar.account" description="Link in the menu of the reader">
        Your account
      </Translate>
    </Link>
  );
}
