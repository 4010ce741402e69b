import type { ThemeConfig } from '@docusaurus/types';

/** The `type` by which a site places the account item in its navbar itself. */
export const ACCOUNT_ITEM_TYPE = 'custom-auth';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAccountItem(item: unknown): boolean {
  return isRecord(item) && item.type === ACCOUNT_ITEM_TYPE;
}

/**
 * A copy of the theme config with the account item at the right end of the navbar. A site that
 * placed the item itself gets its config back as it is.
 *
 * There is no official way to register a navbar item; `custom-*` types are the tolerated one.
 * @see https://github.com/facebook/docusaurus/issues/7227
 */
export function withAccountItem(themeConfig: ThemeConfig): ThemeConfig {
  const navbar = isRecord(themeConfig.navbar) ? themeConfig.navbar : {};
  const items = Array.isArray(navbar.items) ? navbar.items : [];
  if (items.some(isAccountItem)) return themeConfig;
  const accountItem = { type: ACCOUNT_ITEM_TYPE, position: 'right' };
  return { ...themeConfig, navbar: { ...navbar, items: [...items, accountItem] } };
}
