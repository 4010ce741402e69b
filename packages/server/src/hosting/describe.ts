import type { Config } from '../config.ts';
import { hostingMode } from './mode.ts';

const WORDS = {
  'same-origin': 'same origin',
  'same-site': 'same site; its cookies are those of this server',
  'cross-site': 'cross site; its pages carry the session themselves',
};

/**
 * Where the pages stand that may sign readers in, besides this server's own address, for the person
 * who starts it.
 */
export function describeHosting({
  publicUrl,
  siteUrl,
  crossSiteOrigins,
}: Pick<Config, 'publicUrl' | 'siteUrl' | 'crossSiteOrigins'>): string[] {
  const site = siteUrl ? [new URL(siteUrl).origin] : [];
  return [...new Set([...site, ...crossSiteOrigins])].map(
    (origin) => `${origin} (${WORDS[hostingMode(origin, publicUrl)]})`,
  );
}
