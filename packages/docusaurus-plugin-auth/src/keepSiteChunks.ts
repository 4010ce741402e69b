import type { BundlerChanges, BundlerConfig } from './wrapThemeComponents';

/** As much of a chunk as webpack and Rspack tell alike. */
interface Chunk {
  name?: string | null;
  canBeInitial: () => boolean;
  groupsIterable: Iterable<{
    origins: readonly {
      request?: string | null;
      module?: { nameForCondition?: () => string | null | undefined } | null;
    }[];
  }>;
}

/**
 * How chunks are named that are asked for in several places: that of the plugin's pages, of what comes
 * with talks that are kept, and with the session. What the chat takes from the site is in `auth3`. They
 * are short because every page loads the names of chunks, twice.
 */
const NAMED = /^auth[0-2]$/;

/** Parts that are loaded by others, which a site may have replaced. */
const PARTS = /^@theme\/(AccountPage|AdminArea|ChatWidget|DocsSearchBar|SharedPage)\//;

/** Whether a chunk without a name is asked for by the plugin. Most of the plugin's have none. */
function isAskedFor({ groupsIterable }: Chunk): boolean {
  for (const { origins } of groupsIterable) {
    for (const { request, module } of origins) {
      if (PARTS.test(request ?? '') || module?.nameForCondition?.()?.startsWith(__dirname))
        return true;
    }
  }
  return false;
}

/** Whether the code of a chunk may come to lie in one that others share. */
function isShared(chunk: Chunk): boolean {
  const { name } = chunk;
  if (chunk.canBeInitial()) return false;
  return name ? !NAMED.test(name) : !isAskedFor(chunk);
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
