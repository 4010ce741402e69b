import { basename } from 'node:path';
import type { Root } from 'mdast';
import type { PageParts } from '../makePage.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { inlineText } from './inlineText.ts';
import { pageUrl, type UrlParams } from './pageUrl.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { splitMarkdown } from './splitMarkdown.ts';

/** `getting-started.md` -> `Getting started`. */
function nameOf(file: string): string {
  const words = basename(file)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The title that the page gives itself, else its first heading of level 1, else its file's name. */
function titleOf(root: Root, { title }: FrontMatter, file: string): string {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  const text =
    heading &&
    inlineText(heading)
      .replace(/\s*\{.*#.*\}\s*$/, '')
      .trim();
  return title ?? (text || nameOf(file));
}

/**
 * Reads one Markdown file. Undefined for a page that is not to be found.
 *
 * @param file path from the root of the folder, with slashes
 * @throws {Error} when its front matter is not YAML
 */
export function readMarkdownPage(
  file: string,
  text: string,
  urls: Omit<UrlParams, 'slug'>,
): PageParts | undefined {
  const root = parseMarkdown(text);
  const matter = readFrontMatter(root);
  if (matter.hidden) return undefined;
  const { description, slug, tags } = matter;
  const title = titleOf(root, matter, file);
  const url = pageUrl(file, { ...urls, slug });
  const sections = splitMarkdown(root, title);
  return { url, title, description, plugin: 'markdown:default', tags, sections };
}
