import { useEffect, useState } from 'react';

/** What a link in a mail carries in its fragment. */
export interface FragmentToken {
  token: string;
  /** Where the reader wanted to go; not judged yet. */
  returnPath: string | null;
}

/** Reads `#token=…&return=…`. */
export function parseFragment(hash: string): FragmentToken | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const token = params.get('token');
  return token ? { token, returnPath: params.get('return') } : null;
}

const bare = (path: string) => path.replace(/\/$/, '');

/**
 * Takes the token out of the address bar, so that neither the history, nor a shared address, nor a
 * script that counts visits keeps it. Called as the page's own code loads, which is before the site
 * is brought to life and before its router has read the address.
 *
 * @param route path of the page that is meant: its code may load while another page is shown
 */
export function takeFragmentToken(route: string): FragmentToken | null {
  if (typeof window === 'undefined') return null;
  const { pathname, search, hash } = window.location;
  if (bare(pathname) !== bare(route)) return null;
  const taken = parseFragment(hash);
  if (taken) window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  return taken;
}

/**
 * The token that a mail link led here with: `undefined` while the page is rendered, `null` without.
 *
 * @param first what {@link takeFragmentToken} found when the page's code was loaded
 */
export function useFragmentToken(
  route: string,
  first: FragmentToken | null,
): FragmentToken | null | undefined {
  const [value, setValue] = useState<FragmentToken | null>();
  useEffect(() => {
    setValue(takeFragmentToken(route) ?? first);
    // A second link that is opened in the same tab changes nothing but the fragment.
    const onHashChange = () => {
      const next = takeFragmentToken(route);
      if (next) setValue(next);
    };
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, [route, first]);
  return value;
}
