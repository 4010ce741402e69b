import type { PluginIdentifier, Props, RouteBuildMetadata, RouteConfig } from '@docusaurus/types';

/** A route of the built site that carries text of its own. */
export interface ContentRoute {
  /** Path on the site, base URL included. */
  path: string;
  /** Kind and id of the plugin that made the page, e.g. `docs:default`. */
  plugin: string;
  /** File that the page is made from, relative to the folder of the site. */
  source: string;
}

export type SelectPagesParams = Pick<Props, 'routes'> & {
  routesBuildMetadata: Record<string, RouteBuildMetadata>;
  /** True for a site that hides itself from search engines altogether. */
  siteNoIndex: boolean;
};

/** `docusaurus-plugin-content-docs`, `default` -> `docs:default`. */
function pluginLabel({ name, id }: PluginIdentifier): string {
  return `${name.replace(/^docusaurus-plugin-(content-)?/, '')}:${id}`;
}

function leavesOf(route: RouteConfig): RouteConfig[] {
  return route.routes?.length ? route.routes.flatMap(leavesOf) : [route];
}

/**
 * The pages that are worth reading: those with a source file of their own (docs, blog posts, pages)
 * and without a `noindex`. Lists, tags, archives, category indexes and the auth pages have no
 * source file; unlisted pages carry a `noindex`. On a site that hides itself as a whole, every page
 * carries one, and it says nothing.
 */
export function selectPages({
  routes,
  routesBuildMetadata,
  siteNoIndex,
}: SelectPagesParams): ContentRoute[] {
  const pages = new Map<string, ContentRoute>();
  for (const top of routes) {
    for (const { path, metadata } of leavesOf(top)) {
      const hidden = !siteNoIndex && routesBuildMetadata[path]?.noIndex;
      const source = metadata?.sourceFilePath;
      if (!source || hidden || pages.has(path)) continue;
      pages.set(path, { path, plugin: pluginLabel(top.plugin), source });
    }
  }
  return [...pages.values()];
}
