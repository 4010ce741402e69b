import type { State } from './State';

/** Path of the page that shows one state. */
export const FRAME_PATH = '/gallery/frame';

/** How a state is looked at. */
export interface Look {
  theme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
}

/**
 * The address of a state in the gallery.
 *
 * @param frame path of the page for one state, base URL included
 */
export function frameUrl(frame: string, { id, address = '' }: State, { theme, dir }: Look): string {
  const { search, hash } = new URL(address, 'https://site.invalid');
  const query = new URLSearchParams(search);
  query.set('state', id);
  query.set('dir', dir);
  // Docusaurus reads this one before it shows anything.
  query.set('docusaurus-theme', theme);
  return `${frame}?${query}${hash}`;
}
