import { createHash } from 'node:crypto';
import type { ManifestPage } from '../contract';
import { clip, clipOptional, LIMITS } from './limits';
import type { ContentRoute } from './selectPages';
import { splitSections } from './splitSections';
import { type PageSurvey, surveyPage } from './surveyPage';

export interface ReadPageParams {
  html: string;
  route: Pick<ContentRoute, 'path' | 'plugin'>;
  /** Locale of the build, for a page that does not state its own. */
  locale: string;
  /** Title of the site, which Docusaurus puts behind the title of every page. */
  siteTitle: string;
}

/** A digest that changes when the value does. */
function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

/** A path as the address bar has it: spaces and letters beyond ASCII in percent encoding. */
function encodedPath(path: string): string {
  return new URL(path, 'http://localhost').pathname;
}

/** The title that the reader sees, else that of the browser tab without the site's name. */
function titleOf({ heading, tabTitle }: PageSurvey, siteTitle: string): string {
  const suffix = ` | ${siteTitle}`;
  const page = tabTitle.endsWith(suffix) ? tabTitle.slice(0, -suffix.length) : tabTitle;
  return clip(heading || page.trim() || siteTitle, LIMITS.title);
}

function tagsOf({ tags }: PageSurvey): string[] {
  const labels = tags.filter(Boolean).map((tag) => clip(tag, LIMITS.tag));
  return [...new Set(labels)].slice(0, LIMITS.tags);
}

/**
 * Reads one page of the built site. Undefined when it has no content that may be shown: unlisted
 * pages, pages that opt out by `<meta name="assistant" content="false">`, as one in React does, and
 * pages without a `main`.
 */
export function readPage({
  html,
  route,
  locale,
  siteTitle,
}: ReadPageParams): ManifestPage | undefined {
  const survey = surveyPage(html);
  const { content, meta } = survey;
  if (!content || survey.unlisted || meta.get('assistant') === 'false') return undefined;
  const title = titleOf(survey, siteTitle);
  const version = meta.get('docusaurus_version');
  const description = clipOptional(meta.get('description'), LIMITS.description);
  const page = {
    url: encodedPath(route.path),
    title,
    ...(description && { description }),
    locale: meta.get('docusaurus_locale') ?? locale,
    ...(version && { version }),
    plugin: route.plugin,
    tags: tagsOf(survey),
    audience: ['public'],
    sections: splitSections(content, title).map((section) => ({
      ...section,
      hash: digest(section),
    })),
  };
  // The hashes of the sections stand for their texts.
  const whole = { ...page, sections: page.sections.map(({ hash }) => hash) };
  return { ...page, hash: digest(whole) };
}
