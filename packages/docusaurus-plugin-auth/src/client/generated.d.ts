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

declare module '@generated/docusaurus-plugin-auth/default/everyPage' {
  import type { PluginGlobalData } from '../globalData';

  type Chat = PluginGlobalData['chat'];

  export const chatEnabled: boolean;
  export const launcher: boolean;
  export const position: Chat['position'];
  /** The keys that open the chat or the search. */
  export const keys: readonly (string | false)[];
  export const signInPath: string;
  /** Where a note says that somebody has signed in here, and its name. */
  export const hintStorage: 'localStorage' | 'sessionStorage';
  export const hintKey: string;
}

declare module '@generated/codeTranslations?plugin-auth' {
  const texts: Record<string, string>;
  export default texts;
}
