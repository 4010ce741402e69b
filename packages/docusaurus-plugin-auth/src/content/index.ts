import logger from '@docusaurus/logger';
import type { Props, RouteBuildMetadata } from '@docusaurus/types';
import { readOutputHTMLFile } from '@docusaurus/utils';
import type { Manifest, ManifestPage } from '../contract';
import { PLUGIN_NAME, type PluginOptions } from '../options';
import { generator } from './generator';
import { createIsWanted } from './isWanted';
import { removeOtherManifests, saveManifest } from './manifestFile';
import { progressBar } from './progressBar';
import { readInstructions } from './readInstructions';
import { readPage } from './readPage';
import { type ContentRoute, selectPages } from './selectPages';

export type WriteContentParams = Pick<
  Props,
  'routes' | 'siteConfig' | 'siteDir' | 'outDir' | 'baseUrl' | 'i18n' | 'generatedFilesDir'
> & { routesBuildMetadata: Record<string, RouteBuildMetadata> };

export type ContentOptions = PluginOptions['content'];

/** How many empty pages a warning names. */
const NAMED = 5;

async function readRoute(
  { siteConfig, outDir, baseUrl, i18n }: WriteContentParams,
  route: ContentRoute,
): Promise<ManifestPage | undefined> {
  const permalink = route.path.slice(baseUrl.length);
  // The page at the base URL is `index.html` even on a site without trailing slashes.
  const trailingSlash = permalink ? siteConfig.trailingSlash : undefined;
  const html = await readOutputHTMLFile(permalink, outDir, trailingSlash);
  return readPage({
    html: html.toString('utf8'),
    route,
    locale: i18n.currentLocale,
    siteTitle: siteConfig.title,
  });
}

function isWantedBy(
  { siteDir, baseUrl, siteConfig }: WriteContentParams,
  content: ContentOptions,
): ReturnType<typeof createIsWanted> {
  const { parseFrontMatter } = siteConfig.markdown;
  return createIsWanted({ siteDir, baseUrl, parseFrontMatter, content });
}

async function readPages(
  params: WriteContentParams,
  content: ContentOptions,
): Promise<ManifestPage[]> {
  const { routes, routesBuildMetadata, siteConfig } = params;
  const selected = selectPages({ routes, routesBuildMetadata, siteNoIndex: siteConfig.noIndex });
  const isWanted = isWantedBy(params, content);
  const progress = progressBar({ title: 'Reading pages', total: selected.length });
  const pages: ManifestPage[] = [];
  try {
    // One after the other: parsing is all the work, and pages that wait in memory help nobody.
    for (const route of selected) {
      const page = (await isWanted(route)) ? await readRoute(params, route) : undefined;
      if (page) pages.push(page);
      progress.step();
    }
  } finally {
    progress.end();
  }
  return pages;
}

/** The site that all locales share: the default locale's address. */
function siteOf(
  { siteConfig, i18n, baseUrl }: WriteContentParams,
  policyVersion: string | undefined,
): Manifest['site'] {
  const main = i18n.localeConfigs[i18n.defaultLocale];
  const url = main?.url ?? siteConfig.url;
  const site = { url, baseUrl: main?.baseUrl ?? baseUrl, title: siteConfig.title };
  return policyVersion ? { ...site, policyVersion } : site;
}

function report(pages: readonly ManifestPage[], locale: string, since: number): void {
  const sections = pages.reduce((sum, page) => sum + page.sections.length, 0);
  const seconds = ((performance.now() - since) / 1_000).toFixed(1);
  logger.info(
    `${PLUGIN_NAME}: read ${pages.length} pages, ${sections} sections for the assistant (${locale}, ${seconds} s).`,
  );
  const empty = pages.filter((page) => page.sections.length === 0).map((page) => page.url);
  if (empty.length === 0) return;
  const more = empty.length > NAMED ? ` and ${empty.length - NAMED} more` : '';
  logger.warn(
    `${PLUGIN_NAME}: no text in the HTML of ${empty.slice(0, NAMED).join(', ')}${more}. What a page shows only in the browser is unknown to the assistant.`,
  );
}

/**
 * Reads the rendered HTML of every content page of one locale and writes the content manifest,
 * which `docusaurus auth:ingest` sends to the server.
 *
 * Reading the HTML instead of the sources gives the text that readers see, with the anchors that
 * exist, whatever plugins and components made it. Called by `postBuild`, which runs beside that of
 * other plugins: nothing in the output folder is touched.
 *
 * @param policyVersion of the policy that the site shows: the server says when another is in force
 */
export async function writeContent(
  params: WriteContentParams,
  content: ContentOptions,
  policyVersion?: string,
): Promise<void> {
  const { siteConfig, i18n, generatedFilesDir } = params;
  if (siteConfig.future.experimental_router === 'hash') {
    logger.warn(
      `${PLUGIN_NAME}: a site with the hash router has no HTML pages, so the assistant has nothing to read: take future.experimental_router out of docusaurus.config, or set "chat: false" in the options of the plugin.`,
    );
    return;
  }
  const start = performance.now();
  const locale = i18n.currentLocale;
  const pages = await readPages(params, content);
  const instructions = await readInstructions(params.siteDir, locale);
  const manifest: Manifest = {
    format: 1,
    site: siteOf(params, policyVersion),
    locale,
    ...(instructions && { instructions }),
    generator: generator(),
    pages,
  };
  await saveManifest(generatedFilesDir, locale, manifest);
  await removeOtherManifests(generatedFilesDir, i18n.locales);
  report(pages, locale, start);
}
