import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/AccountNavbarItem/AdminLink';
import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The link to the pages of administrators. It stands in their menu alone. */
export default function AdminLink(props: Props): ReactNode {
  return (
    <Link {...props} to={pluginConfig.routes.admin} autoAddBaseUrl={false}>
      <Translate
        id="plugin-auth.admin.area"
        description="Name of the pages of administrators, in the menu of the navbar too"
      >
        Administration
      </Translate>
    </Link>
  );
}
