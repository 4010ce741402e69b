import { pluginConfig } from './config';

/** The auth pages that are forms: nobody wants to be led back to one. */
export function formRoutes(): string[] {
  const { account: _account, admin: _admin, ...forms } = pluginConfig.routes;
  return Object.values(forms);
}
