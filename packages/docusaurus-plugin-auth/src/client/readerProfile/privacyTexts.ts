import texts from '@generated/docusaurus-plugin-auth/default/privacy.json';
import type { PrivacyTexts } from '../../privacyTexts';

/**
 * What the site says in its own words about what readers tell of themselves, in the language of the
 * page. It is a file of its own, which only the pages load that show it.
 */
export const sitePrivacyTexts: PrivacyTexts = texts;
