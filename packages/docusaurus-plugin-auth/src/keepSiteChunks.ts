import { simpleHash } from '@docusaurus/utils';
import { routeComponents } from './routes';
import type { BundlerChanges, BundlerConfig } from './wrapThemeComponents';

/** As much of a chunk as webpack and Rspack tell alike. */
interface Chunk {
  name?: string | null;
  canBeInitial: () => boolean;
}

/** How the chunks are named that come when a reader acts. */
const LATER = /^plugin-auth-/;

/** How Docusaurus names those of the plugin's pages. */
const PAGES: ReadonlySet<unknown> = new Set(
  routeComponents.map((component) => simpleHash(component, 8)),
);

/** Whether the code of a chunk may come to lie in one that others share. */
function isShared(chunk: Chunk): boolean {
  return !chunk.canBeInitial() && !LATER.test(chunk.name ?? '') && !PAGES.has(chunk.name);
}

/** As many chunks as must need a module, for it to come into what Docusaurus loads with half of all pages. */
function minChunksOf(config: BundlerConfig): number | undefined {
  const { splitChunks } = config.optimization ?? {};
  const common = splitChunks ? splitChunks.cacheGroups?.common : undefined;
  return typeof common === 'object' && 'minChunks' in common ? common.minChunks : undefined;
}

/**
 * Lets the code of a site lie in the same chunks as without the plugin. Bundlers share what several
 * chunks need: with those of the plugin among them, each page would load its own code in more and
 * smaller ones, which compress less well.
 *
 * @param ownPages how many pages the plugin adds
 */
export function keepSiteChunks(config: BundlerConfig, ownPages: number): BundlerChanges {
  const minChunks = minChunksOf(config);
  // Docusaurus has counted them among all pages.
  const common = minChunks && { minChunks: Math.max(2, minChunks - ownPages / 2) };
  return {
    optimization: {
      splitChunks: { chunks: isShared, ...(common && { cacheGroups: { common } }) },
    },
  };
}
