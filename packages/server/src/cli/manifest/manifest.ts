import { writeFile } from 'node:fs/promises';
import { MANIFEST_FORMAT, type Manifest } from '../../contract/index.ts';
import { readSources, SourceError, type UrlStyle, type Viewer } from '../../sources/index.ts';
import { StartError, startFailure } from '../failure.ts';
import { progressBar } from '../progressBar.ts';

export interface ManifestOptions {
  /** Address of the site, with its base URL. */
  site: string;
  title?: string;
  locale: string;
  docsVersion?: string;
  urls: UrlStyle;
  exclude: string[];
  /** Path of the page that shows an API, below the base URL. */
  apiPage: string;
  viewer: Viewer;
  out: string;
}

function siteOf({ site, title }: ManifestOptions): Manifest['site'] {
  const { origin, host, pathname } = new URL(site);
  const baseUrl = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return { url: origin, baseUrl, title: title ?? host };
}

/** Reads the sources into the manifest of one locale of a site. */
export async function makeManifest(
  sources: readonly string[],
  options: ManifestOptions,
): Promise<Manifest> {
  const site = siteOf(options);
  const { locale, docsVersion: version, urls, exclude, viewer } = options;
  const apiPage = site.baseUrl + options.apiPage.replace(/^\/+/, '');
  const bar = progressBar('Reading pages');
  try {
    const scope = { locale, version, baseUrl: site.baseUrl, urls, exclude, apiPage, viewer };
    const read = await readSources(sources, { ...scope, onRead: bar.show });
    return { format: MANIFEST_FORMAT, site, locale, ...read };
  } finally {
    bar.end();
  }
}

async function run(sources: readonly string[], options: ManifestOptions): Promise<string> {
  const manifest = await makeManifest(sources, options);
  await writeFile(options.out, JSON.stringify(manifest)).catch((cause: Error) => {
    throw new StartError(`${options.out} cannot be written (${cause.message}).`, { cause });
  });
  const sections = manifest.pages.reduce((sum, page) => sum + page.sections.length, 0);
  return `${options.out}: ${manifest.pages.length} pages, ${sections} sections.`;
}

/** The command `manifest`: for docs that Docusaurus does not build. */
export async function manifestCommand(sources: string[], options: ManifestOptions): Promise<void> {
  try {
    console.log(await run(sources, options));
  } catch (error) {
    console.error(error instanceof SourceError ? error.message : startFailure(error));
    process.exitCode = 1;
  }
}
