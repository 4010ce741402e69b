import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountNavbarItem/AdminLink';
import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The link to the page of administrators. It stands in their menu alone. */
export default function AdminLink(props: Props): ReactNode {
  return (
    <Link {...props} to={pluginConfig.routes.adminPrivacy} autoAddBaseUrl={false}>
      <Translate
        id="plugin-auth.navbar.adminPrivacy"
        description="Link in the menu of the navbar to the privacy report, for administrators"
      >
        Privacy report
      </Translate>
    </Link>
  );
}
