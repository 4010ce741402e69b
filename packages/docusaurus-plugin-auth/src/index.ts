import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { bundledTexts } from './bundledTexts';
import { extendCli } from './cli';
import { devProxy } from './devProxy';
import { checkDocusaurus } from './docusaurusVersion';
import { createEveryPage } from './everyPage';
import { createGlobalData } from './globalData';
import { checkHosting } from './hosting';
import { keepSiteChunks } from './keepSiteChunks';
import { lighterPages } from './lighterPages';
import { withAccountItem } from './navbar';
import { PLUGIN_NAME, type PluginOptions } from './options';
import {
  type PrivacyTexts,
  privacyTexts,
  privacyTranslations,
  translatePrivacyTexts,
} from './privacyTexts';
import { addAuthRoutes, authRoutes, pagePaths } from './routes';
import { wrapThemeComponents } from './wrapThemeComponents';

/** Sign-in, reader profiles and a chat that answers from the docs, on every page of a site. */
export default function pluginAuth(
  context: LoadContext,
  options: PluginOptions,
): Plugin<PrivacyTexts> {
  checkDocusaurus(context.siteDir);
  const { siteConfig, i18n, baseUrl } = context;
  const routes = authRoutes({ baseUrl, trailingSlash: siteConfig.trailingSlash }, options);

  const hosting = checkHosting({
    url: siteConfig.url,
    options,
    development: process.env.NODE_ENV === 'development',
  });

  if (options.navbar) siteConfig.themeConfig = withAccountItem(siteConfig.themeConfig);

  return {
    name: PLUGIN_NAME,

    loadContent: () => privacyTexts(options.privacy),

    getTranslationFiles: ({ content }) => privacyTranslations(content),

    translateContent: ({ content, translationFiles }) =>
      translatePrivacyTexts(content, translationFiles),

    async contentLoaded({ content, actions }) {
      await actions.createData('privacy.json', content);
      addAuthRoutes(actions.addRoute, routes);
      const config = createGlobalData(options, routes, hosting, i18n);
      await actions.createData('config.json', config);
      await actions.createData('everyPage.js', createEveryPage(config));
    },

    async postBuild(props) {
      // The HTML parser is loaded only by a build.
      const { writeContent } = await import('./content/index.ts');
      await writeContent(props, options.content, options.privacy.policyVersion);
    },

    configureWebpack: (config, isServer, utils) => ({
      ...wrapThemeComponents(config, options),
      ...(isServer
        ? {}
        : {
            ...keepSiteChunks(config, pagePaths(routes).length),
            ...lighterPages(config, utils, context.generatedFilesDir, pagePaths(routes)),
          }),
      ...devProxy(options),
    }),

    getThemePath: () => path.join(__dirname, 'theme'),

    getTypeScriptThemePath: () => path.join(__dirname, '..', 'src', 'theme'),

    getDefaultCodeTranslationMessages: () => bundledTexts(i18n.currentLocale),

    extendCli: (cli) => extendCli(cli, context, options),
  };
}

export type { PluginGlobalData } from './globalData';
export type { Options, PluginOptions } from './options';
export { validateOptions } from './options';
export { getSwizzleConfig } from './swizzle';
