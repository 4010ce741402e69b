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

function globalDataOf({ url, docsBaseUrl = '/', locale: _locale, ...given }: StandaloneOptions) {
  const options = validateOptions({ options: { ...given, navbar: false, chat: false } });
  if (options.serverUrl && !url) {
    throw new Error(`${PLUGIN_NAME}: say with "url" at which address the page is opened.`);
  }
  const routes = authRoutes({ baseUrl: docsBaseUrl, trailingSlash: undefined }, options);
  const hosting = hostingOf(url ?? '', options.serverUrl);
  return {
    privacy: privacyTexts(options.privacy),
    globalData: { [PLUGIN_NAME]: { default: createGlobalData(options, routes, hosting) } },
  };
}

/** The modules that Docusaurus makes for a site, by name, as source code. */
export function standaloneModules(options: StandaloneOptions): Map<string, string> {
  const { docsBaseUrl = '/', locale = 'en' } = options;
  const { globalData, privacy } = globalDataOf(options);
  const exported = (value: unknown) => `export default ${JSON.stringify(value)};`;
  const i18n = { currentLocale: locale, defaultLocale: locale, locales: [locale] };
  return new Map([
    ['@generated/globalData', exported(globalData)],
    ['@generated/i18n', exported(i18n)],
    ['@generated/routes', exported([])],
    [`@generated/${PLUGIN_NAME}/default/privacy.json`, exported(privacy)],
    ['@docusaurus/useIsBrowser', 'export default () => true;'],
    [
      '@docusaurus/useBaseUrl',
      `export default (path) => ${JSON.stringify(docsBaseUrl)} + path.replace(/^\\//, '');`,
    ],
  ]);
}
