import { readFile, stat } from 'node:fs/promises';
import { MANIFEST_LIMITS, type ManifestPage } from '../contract/index.ts';
import { readManifest } from '../rag/ingest/index.ts';
import { clip } from './clip.ts';
import { isRecord } from './isRecord.ts';
import { makePage, type PageScope } from './makePage.ts';
import type { UrlStyle } from './markdown/pageUrl.ts';
import { readFolder, readInstructions } from './markdown/readFolder.ts';
import type { Viewer } from './openapi/anchors.ts';
import { readOpenApi } from './openapi/readOpenApi.ts';
import { SourceError } from './SourceError.ts';

export interface SourceOptions extends PageScope {
  /** Base URL of the site, with a slash at its end. */
  baseUrl: string;
  urls: UrlStyle;
  exclude: readonly string[];
  /** Path of the page that shows an API, base URL included. */
  apiPage: string;
  viewer: Viewer;
  onRead?: (done: number, total: number) => void;
}

async function readBytes(source: string): Promise<Buffer> {
  return readFile(source).catch((cause: Error) => {
    throw new SourceError(`${source} cannot be read (${cause.message}).`, { cause });
  });
}

/** Whether a file is a manifest that a build has written, and no OpenAPI document. */
function isManifest(bytes: Buffer): boolean {
  try {
    const json: unknown = JSON.parse(bytes.toString('utf8'));
    return isRecord(json) && 'format' in json && 'pages' in json;
  } catch {
    return false;
  }
}

/** What is read: pages, and what the author tells a language model. */
export interface Sources {
  pages: ManifestPage[];
  instructions?: string | undefined;
}

async function readSource(source: string, options: SourceOptions): Promise<Sources> {
  const { baseUrl, urls: style, exclude, apiPage: url, viewer, onRead } = options;
  const isFolder = await stat(source).then(
    (it) => it.isDirectory(),
    () => false,
  );
  if (isFolder) {
    const pages = await readFolder(source, { baseUrl, style, exclude, ...(onRead && { onRead }) });
    const instructions = await readInstructions(source);
    return { pages: pages.map((page) => makePage(page, options)), instructions };
  }
  const bytes = await readBytes(source);
  if (isManifest(bytes)) return readManifest(bytes);
  return { pages: [makePage(await readOpenApi(source, { url, viewer }), options)] };
}

/**
 * Reads what a site's docs are made of: folders of Markdown, OpenAPI documents, and manifests that a
 * build has written.
 *
 * @throws {SourceError} naming the source that cannot be read, or two pages at one address
 */
export async function readSources(
  sources: readonly string[],
  options: SourceOptions,
): Promise<Sources> {
  const pages: ManifestPage[] = [];
  const instructions: string[] = [];
  const owners = new Map<string, string>();
  for (const source of sources) {
    const read = await readSource(source, options);
    if (read.instructions) instructions.push(read.instructions);
    for (const page of read.pages) {
      const owner = owners.get(page.url);
      if (owner !== undefined) {
        const both = owner === source ? source : `${owner} and ${source}`;
        throw new SourceError(`Two pages of ${both} have the address ${page.url}.`);
      }
      owners.set(page.url, source);
      pages.push(page);
    }
  }
  const joined = clip(instructions.join('\n\n'), MANIFEST_LIMITS.instructions);
  return { pages, ...(joined && { instructions: joined }) };
}
