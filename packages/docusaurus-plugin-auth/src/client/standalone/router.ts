import { useSyncExternalStore } from 'react';

// In place of `@docusaurus/router` on a page that Docusaurus does not build: the address bar itself.

interface Place {
  pathname: string;
  search: string;
  hash: string;
}

const SERVER: Place = { pathname: '/', search: '', hash: '' };

let place = SERVER;

/** The same object for the same address: React asks for it at each render. */
function here(): Place {
  const { pathname, search, hash } = window.location;
  const same = place.pathname === pathname && place.search === search && place.hash === hash;
  if (!same) place = { pathname, search, hash };
  return place;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

/** Where the reader is. */
export const useLocation = (): Place => useSyncExternalStore(subscribe, here, () => SERVER);

const history = {
  push: (path: string) => window.location.assign(path),
  replace: (path: string) => window.location.replace(path),
};

/** Leads elsewhere by loading the page: there is no router to ask. */
export const useHistory = () => history;

/** No page is known to be of the same build. */
export const matchPath = () => null;
