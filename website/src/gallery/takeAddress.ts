import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { State } from './State';

/**
 * Gives the window the address of the page that a state shows, if the page reads what stands behind
 * `#` there. The router is not told: to it, this is still the gallery.
 *
 * @returns what gives the window its own address back, so that loading it again shows the same
 */
export function takeAddress({ page, address = '' }: State): () => void {
  if (!page || !address.startsWith('#')) return () => {};
  const own = window.location.href;
  window.history.replaceState(null, '', `${pluginConfig.routes[page]}${address}`);
  return () => window.history.replaceState(null, '', own);
}
