import { promises as fs } from 'node:fs';
import path from 'node:path';
import logger from '@docusaurus/logger';
import type { DocusaurusConfig } from '@docusaurus/types';
import { createMatcher, DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { PLUGIN_NAME, type PluginOptions } from '../options';
import type { ContentRoute } from './selectPages';

const MARKDOWN = /\.mdx?$/i;
/** The field of front matter by which a page opts out. */
const FIELD = 'assistant';

export interface IsWantedParams {
  /** Folder of the site, which source files are named from. */
  siteDir: string;
  /** Base URL of the locale; the option's patterns are about what follows it. */
  baseUrl: string;
  parseFrontMatter: DocusaurusConfig['markdown']['parseFrontMatter'];
  content: PluginOptions['content'];
}

/** `/fr/docs/intro/` of the base URL `/fr/` -> `/docs/intro`, as a pattern is written. */
function patternPath(route: string, baseUrl: string): string {
  return `/${route.slice(baseUrl.length)}`.replace(/(.)\/+$/, '$1');
}

/** The front matter of a page's source, by the site's own parser; none for a page in React. */
async function readFrontMatter(
  { siteDir, parseFrontMatter }: IsWantedParams,
  source: string,
): Promise<Record<string, unknown>> {
  if (!MARKDOWN.test(source)) return {};
  const filePath = path.resolve(siteDir, source);
  // A plugin may name a source that is not on this disk.
  const fileContent = await fs.readFile(filePath, 'utf8').catch(() => '');
  const defaultParseFrontMatter = DEFAULT_PARSE_FRONT_MATTER;
  const isDefault = parseFrontMatter === defaultParseFrontMatter;
  // Parsing takes a while, and nearly no page opts out.
  if (isDefault && !fileContent.includes(FIELD)) return {};
  const parsed = await parseFrontMatter({ filePath, fileContent, defaultParseFrontMatter });
  return parsed.frontMatter;
}

function optsOut({ [FIELD]: assistant }: Record<string, unknown>, source: string): boolean {
  if (assistant === undefined || typeof assistant === 'boolean') return assistant === false;
  logger.warn(
    `${PLUGIN_NAME}: "assistant" in the front matter of ${source} is neither true nor false, so the page is left out.`,
  );
  return true;
}

/**
 * Makes the test that decides which content pages the assistant may know: those that the option
 * `content` names and that do not opt out by `assistant: false` in their front matter.
 */
export function createIsWanted(params: IsWantedParams): (route: ContentRoute) => Promise<boolean> {
  const isIncluded = createMatcher(params.content.include);
  const isExcluded = createMatcher(params.content.exclude);
  return async ({ path: route, source }) => {
    const pattern = patternPath(route, params.baseUrl);
    if (!isIncluded(pattern) || isExcluded(pattern)) return false;
    return !optsOut(await readFrontMatter(params, source), source);
  };
}
