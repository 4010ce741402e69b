import { createHash } from 'node:crypto';
import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import type { ManifestPage } from '../contract';
import { clip, clipOptional, LIMITS } from './limits';
import type { ContentRoute } from './selectPages';
import { splitSections } from './splitSections';

export interface ReadPageParams {
  html: string;
  route: ContentRoute;
  /** Locale of the build, for a page that does not state its own. */
  locale: string;
  /** Title of the site, which Docusaurus puts behind the title of every page. */
  siteTitle: string;
}

/** Where the text of a page stands: a doc, a blog post, any other page. */
const CONTENT = ['.theme-doc-markdown', '#__blog-post-container', 'main'];
const UNLISTED = '.theme-unlisted-banner';

/** A digest that changes when the value does. */
function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A path as the address bar has it: spaces and letters beyond ASCII in percent encoding. */
function encodedPath(path: string): string {
  return new URL(path, 'http://localhost').pathname;
}

function meta($: CheerioAPI, name: string): string | undefined {
  return $(`meta[name="${name}"]`).attr('content')?.trim() || undefined;
}

function contentOf($: CheerioAPI): Cheerio<Element> | undefined {
  const selector = CONTENT.find((candidate) => $(candidate).length > 0);
  return selector ? $<Element, string>(selector).first() : undefined;
}

/** The title that the reader sees, else that of the browser tab without the site's name. */
function titleOf($: CheerioAPI, siteTitle: string): string {
  const heading = $('main h1').first().clone();
  heading.find('.hash-link, svg').remove();
  const tab = $('head title').first().text();
  const suffix = ` | ${siteTitle}`;
  const page = tab.endsWith(suffix) ? tab.slice(0, -suffix.length) : tab;
  return clip(oneLine(heading.text()) || oneLine(page) || siteTitle, LIMITS.title);
}

function tagsOf($: CheerioAPI): string[] {
  const labels = $('main a[rel~="tag"]').map((_, tag) => clip(oneLine($(tag).text()), LIMITS.tag));
  return [...new Set(labels.toArray().filter(Boolean))].slice(0, LIMITS.tags);
}

/**
 * Reads one page of the built site. Undefined when it has no content that may be shown: unlisted
 * pages, and pages without a `main`.
 *
 * The HTML is minified (attributes without quotes, tags left open), so it is parsed in full.
 */
export function readPage({
  html,
  route,
  locale,
  siteTitle,
}: ReadPageParams): ManifestPage | undefined {
  const $ = load(html);
  const content = contentOf($);
  if (!content || $(UNLISTED).length > 0) return undefined;
  const title = titleOf($, siteTitle);
  const version = meta($, 'docusaurus_version');
  const description = clipOptional(meta($, 'description'), LIMITS.description);
  const page = {
    url: encodedPath(route.path),
    title,
    ...(description && { description }),
    locale: meta($, 'docusaurus_locale') ?? locale,
    ...(version && { version }),
    plugin: route.plugin,
    tags: tagsOf($),
    audience: ['public'],
    sections: splitSections($, content, title).map((section) => ({
      ...section,
      hash: digest(section),
    })),
  };
  return { ...page, hash: digest(page) };
}
