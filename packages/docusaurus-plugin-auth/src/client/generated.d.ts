declare module '@generated/docusaurus-plugin-auth/default/privacy.json' {
  import type { PrivacyTexts } from '../privacyTexts';

  const texts: PrivacyTexts;
  export default texts;
}
