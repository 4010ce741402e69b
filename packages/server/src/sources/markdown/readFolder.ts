import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { MANIFEST_LIMITS } from '../../contract/index.ts';
import { clip } from '../clip.ts';
import type { PageParts } from '../makePage.ts';
import { SourceError } from '../SourceError.ts';
import type { UrlStyle } from './pageUrl.ts';
import { readMarkdownPage } from './readMarkdownPage.ts';

export interface FolderOptions {
  baseUrl: string;
  style: UrlStyle;
  /** Glob patterns of files, from the root of the folder, that are no pages. */
  exclude: readonly string[];
  onRead?: (done: number, total: number) => void;
}

const MARKDOWN = /\.(md|markdown)$/i;
/** What the author tells a language model; it is no page. */
const INSTRUCTIONS = 'assistant.md';
/** Files and folders that tools keep for themselves: hidden ones, parts, dependencies. */
const PRIVATE = /(^|\/)([._][^/]*|node_modules)(\/|$)/;

async function filesIn(folder: string, exclude: readonly string[]): Promise<string[]> {
  const isExcluded = picomatch([...exclude]);
  // With the types of files, links to folders are not followed: one may lead back here.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && MARKDOWN.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const isPage = (file: string) =>
    file !== INSTRUCTIONS && !PRIVATE.test(file) && !isExcluded(file);
  return paths.filter(isPage).toSorted();
}

async function readPage(folder: string, file: string, options: FolderOptions) {
  const text = await readFile(join(folder, file), 'utf8');
  try {
    return readMarkdownPage(file, text, options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    const name = relative('.', join(folder, file));
    throw new SourceError(`The front matter of ${name} cannot be read: ${reason}`, { cause });
  }
}

/**
 * Reads every Markdown file of a folder and of those inside it, as the pages of a site.
 *
 * @throws {SourceError} naming a file that cannot be read
 */
export async function readFolder(folder: string, options: FolderOptions): Promise<PageParts[]> {
  const files = await filesIn(folder, options.exclude);
  const pages: PageParts[] = [];
  for (const [index, file] of files.entries()) {
    const page = await readPage(folder, file, options);
    if (page) pages.push(page);
    options.onRead?.(index + 1, files.length);
  }
  if (pages.length === 0) throw new SourceError(`There is no Markdown page in ${folder}.`);
  return pages;
}

/** The author's file `assistant.md` at the root of a folder, without its front matter. */
export async function readInstructions(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, INSTRUCTIONS), 'utf8').catch(() => '');
  const content = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '').trim();
  return content ? clip(content, MANIFEST_LIMITS.instructions) : undefined;
}
