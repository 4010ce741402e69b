import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import type { BundlerConfig } from './wrapThemeComponents';

/** What Docusaurus gives a plugin to make rules with. */
export type StyleUtils = Pick<
  Parameters<NonNullable<Plugin['configureWebpack']>>[2],
  'getStyleLoaders'
>;
type Rules = NonNullable<NonNullable<BundlerConfig['module']>['rules']>;

const THEME = path.join(__dirname, 'theme') + path.sep;

/** Parts that come later, but for those that a page shows before: what is rendered in advance needs a file. */
const LATER = [
  /^ChatWidget\/(?!Launcher\/)/,
  /^(AccountNavbarItem|AdminArea|DocsSearchBar|SharedPage)\/.+\//,
  /^AccountPage\/(?!(Loading|Sections?|Skeleton|Unsaved)\/).+\//,
];

/** Whether a stylesheet is of a part of the plugin that comes later. */
export function isLater(file: string): boolean {
  if (!file.startsWith(THEME) || !file.endsWith('.module.css')) return false;
  const part = file.slice(THEME.length).replaceAll(path.sep, '/');
  return LATER.some((later) => later.test(part));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The settings by which a rule makes names of classes; undefined where it is for other files. */
function moduleSettings(rule: unknown): unknown {
  if (!isRecord(rule) || !(rule.test instanceof RegExp) || !rule.test.test('a.module.css')) return;
  const loaders: unknown[] = Array.isArray(rule.use) ? rule.use : [];
  for (const loader of loaders) {
    if (isRecord(loader) && isRecord(loader.options) && loader.options.modules) {
      return loader.options.modules;
    }
  }
}

/**
 * The rules of a bundler with the styles of later parts taken out of the stylesheet of the site, and
 * into their scripts. A part that a site has ejected has its styles in the site, and they stay there.
 */
export function laterStyles(rules: Rules, { getStyleLoaders }: StyleUtils): Rules {
  const at = rules.findIndex((rule) => moduleSettings(rule) !== undefined);
  const rule = rules[at];
  if (!isRecord(rule)) return rules;
  const modules = moduleSettings(rule);
  // All but the first, which extracts.
  const [, ...loaders] = getStyleLoaders(false, { modules, importLoaders: 1, sourceMap: false });
  const later = { test: isLater, use: [path.join(__dirname, 'stylesLoader.js'), ...loaders] };
  const others = { ...rule, exclude: isLater };
  return rules.flatMap((one, index): Rules => (index === at ? [others, later] : [one]));
}
