import AccountPage from '@theme/AccountPage';
import AdminPrivacyPage from '@theme/AdminPrivacyPage';
import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

interface Props {
  /** As Docusaurus gives it to the component of a route. */
  readonly route: { readonly path: string };
}

/** The page of an account that a route is of. */
export default function AccountPages({ route }: Props): ReactNode {
  return route.path === pluginConfig.routes.account ? <AccountPage /> : <AdminPrivacyPage />;
}
