import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { md5Hash } from '@docusaurus/utils';
import { PLUGIN_NAME, type PluginOptions } from './options';
import { refuse } from './refuse';

type ConfigureWebpack = NonNullable<Plugin['configureWebpack']>;
/** The configuration of webpack or Rspack so far. */
export type BundlerConfig = Parameters<ConfigureWebpack>[0];
/** What a plugin changes in it; Docusaurus merges the two. */
export type BundlerChanges = Exclude<ReturnType<ConfigureWebpack>, void>;

type Aliases = Record<string, string>;

const WRAPPERS = path.join(__dirname, 'wrappers');

/** The component of the routes to the plugin's own pages. */
export const AUTH_PAGES = '@plugin-auth/Pages';

interface Wrapped {
  component: string;
  file: string;
  required: boolean;
}

/** The theme components that the plugin stands around, and the file that does it. */
const WRAPPED: readonly Wrapped[] = [
  { component: 'Root', file: 'Root', required: true },
  // A theme without a navbar of the classic kind has no such component, and needs no item in it.
  { component: 'NavbarItem/ComponentTypes', file: 'NavbarItemComponentTypes', required: false },
  // Only with Mermaid. Its diagrams are drawn in the browser, so the built page lacks their text.
  { component: 'Mermaid', file: 'Mermaid', required: false },
];

/** Only with the chat: its code can be asked about. Themes of another kind have no such button. */
const COPY_BUTTON: Wrapped = {
  component: 'CodeBlock/Buttons/CopyButton',
  file: 'CodeBlockCopyButton',
  required: false,
};

/** Not around but instead of: a site has one search. */
const SEARCH: Wrapped = { component: 'SearchBar', file: 'SearchBar', required: false };

function readAliases(config: BundlerConfig): Aliases {
  const alias = config.resolve?.alias;
  if (!alias || Array.isArray(alias)) {
    refuse(
      `${PLUGIN_NAME} cannot read the theme aliases of this Docusaurus version: use the newest 3.x.`,
    );
  }
  const isText = (entry: [string, unknown]): entry is [string, string] =>
    typeof entry[1] === 'string';
  return Object.fromEntries(Object.entries(alias).filter(isText));
}

/** Whether it is what the classic theme has in the place of diagrams, which draws none. */
const isEmpty = (component: string, inner: string) =>
  component === 'Mermaid' && /[\\/](docusaurus-)?theme-classic[\\/]/.test(inner);

/**
 * For every wrapped component: `@theme/X` becomes our wrapper and `@plugin-auth/inner/…` what
 * `@theme/X` was until now: the site's own file, another plugin's, or the theme's.
 */
function chainAliases(current: Aliases, wrapped: readonly Wrapped[]): Aliases {
  // What a route of ours names must not tell where the plugin lies: every page has that name.
  const chained: Aliases = { [AUTH_PAGES]: path.join(WRAPPERS, 'Pages') };
  for (const { component, file, required } of wrapped) {
    const inner = current[`@theme/${component}`];
    if (inner && !isEmpty(component, inner)) {
      chained[`@plugin-auth/inner/${file}`] = inner;
      chained[`@theme/${component}`] = path.join(WRAPPERS, file);
    } else if (required) {
      refuse(
        `${PLUGIN_NAME} found no @theme/${component} to stand around: the site needs a theme, such as the one of @docusaurus/preset-classic.`,
      );
    }
  }
  return chained;
}

function hasVersion(cache: unknown): cache is { version: string } {
  return (
    typeof cache === 'object' &&
    cache !== null &&
    'version' in cache &&
    typeof cache.version === 'string'
  );
}

/**
 * The persistent cache of webpack and Rspack does not notice a changed alias, and Docusaurus counts
 * only the aliases that it made itself. Without a version of our own, adding or removing the plugin
 * would show the site of the build before.
 * @see https://github.com/webpack/webpack/issues/13627
 */
function cacheVersions(config: BundlerConfig, aliases: Aliases): BundlerChanges {
  const suffix = md5Hash(JSON.stringify(aliases));
  const bump = (cache: { version: string }) => ({ version: `${cache.version}-${suffix}` });
  const { cache } = config;
  // Rspack of Docusaurus 3 keeps the settings of its persistent cache among the experiments.
  const experiments: object = config.experiments ?? {};
  const experimental = 'cache' in experiments ? experiments.cache : undefined;
  const result: Record<string, unknown> = {};
  if (hasVersion(cache)) result.cache = bump(cache);
  if (hasVersion(experimental)) result.experiments = { cache: bump(experimental) };
  return result;
}

/**
 * Puts the plugin on every page and its item into the navbar, whatever else wraps or replaces the
 * same components.
 *
 * Only one swizzle of a theme component can live in a site, so a `theme/Root` of ours would be lost
 * to the site's own or to another plugin's. Bundler aliases chain instead: each plugin sees the
 * aliases that the ones before it left.
 * @see https://github.com/facebook/docusaurus/issues/4530
 */
export function wrapThemeComponents(
  config: BundlerConfig,
  { chat, search }: Pick<PluginOptions, 'chat' | 'search'>,
): BundlerChanges {
  const wrapped = [...WRAPPED, ...(chat.enabled ? [COPY_BUTTON] : []), ...(search ? [SEARCH] : [])];
  const aliases = chainAliases(readAliases(config), wrapped);
  return { resolve: { alias: aliases }, ...cacheVersions(config, aliases) };
}
