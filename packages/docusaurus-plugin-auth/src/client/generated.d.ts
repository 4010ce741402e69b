declare module '@generated/docusaurus-plugin-auth/default/privacy.json' {
  import type { PrivacyTexts } from '../privacyTexts';

  const texts: PrivacyTexts;
  export default texts;
}

declare module '@generated/docusaurus-plugin-auth/default/config.json' {
  import type { PluginGlobalData } from '../globalData';

  const config: PluginGlobalData;
  export default config;
}

declare module '@generated/codeTranslations?plugin-auth' {}
