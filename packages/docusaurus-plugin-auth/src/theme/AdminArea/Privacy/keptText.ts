import { translate } from '@docusaurus/Translate';
import { type Kept, pluginConfig } from 'docusaurus-plugin-auth/client';

function daysText(days: number): string {
  const format = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(pluginConfig.locale, format).format(days);
}

/** How long something is kept, in words. */
export default function keptText(kept: Kept | null): string {
  if (!kept) return '–';
  if ('days' in kept) return daysText(kept.days);
  switch (kept.until) {
    case 'account':
      return translate({
        id: 'plugin-auth.admin.privacy.until.account',
        message: 'as long as the account',
        description: 'How long data are kept: until the account is deleted',
      });
    case 'withdrawal':
      return translate({
        id: 'plugin-auth.admin.privacy.until.withdrawal',
        message: 'as long as the consent',
        description: 'How long data are kept: until the consent is taken back',
      });
    default:
      return translate({
        id: 'plugin-auth.admin.privacy.until.expiry',
        message: 'until it expires',
        description: 'How long data are kept: until a time that each entry has, e.g. a session',
      });
  }
}
