import { createEveryPage } from '../everyPage';
import { createGlobalData } from '../globalData';
import { hostingOf } from '../hosting';
import { type Options, PLUGIN_NAME, validateOptions } from '../options';
import { privacyTexts } from '../privacyTexts';
import { authRoutes } from '../routes';

/** Where a page stands that Docusaurus does not build, and how it reaches the server. */
export interface StandaloneOptions
  extends Pick<Options, 'serverUrl' | 'tokenStorage' | 'routeBasePath' | 'privacy'> {
  /** Address at which readers open the page. Only needed with `serverUrl`. */
  url?: string;
  /** Base URL of the docs site, whose sign-in pages are linked to. */
  docsBaseUrl?: string;
  /** Language of the page: that of mails and answers. */
  locale?: string;
}

function settingsOf({ url, docsBaseUrl = '/', locale = 'en', ...given }: StandaloneOptions) {
  const options = validateOptions({ options: { ...given, navbar: false, chat: false } });
  if (options.serverUrl && !url) {
    throw new Error(`${PLUGIN_NAME}: say with "url" at which address the page is opened.`);
  }
  const routes = authRoutes({ baseUrl: docsBaseUrl, trailingSlash: undefined }, options);
  const hosting = hostingOf(url ?? '', options.serverUrl);
  return {
    privacy: privacyTexts(options.privacy),
    config: createGlobalData(options, routes, hosting, {
      currentLocale: locale,
      locales: [locale],
    }),
  };
}

/** The modules that Docusaurus makes for a site, by name, as source code. */
export function standaloneModules(options: StandaloneOptions): Map<string, string> {
  const { docsBaseUrl = '/' } = options;
  const { config, privacy } = settingsOf(options);
  const exported = (value: unknown) => `export default ${JSON.stringify(value)};`;
  const ours = `@generated/${PLUGIN_NAME}/default`;
  const nothing = 'export default () => null;';
  return new Map([
    [`${ours}/config.json`, exported(config)],
    [`${ours}/everyPage`, createEveryPage(config)],
    ['@generated/codeTranslations', exported({})],
    ['@generated/codeTranslations?plugin-auth', 'export {};'],
    ['@generated/routes', exported([])],
    [`${ours}/privacy.json`, exported(privacy)],
    // What the client brings into the pages of a docs site.
    ['@theme/AccountNavbarItem/SignedIn', nothing],
    ['@theme/ChatWidget/Awake', nothing],
    ['@theme/ChatWidget/AskCode', nothing],
    ['@docusaurus/useIsBrowser', 'export default () => true;'],
    [
      '@docusaurus/useBaseUrl',
      `export default (path) => ${JSON.stringify(docsBaseUrl)} + path.replace(/^\\//, '');`,
    ],
  ]);
}
