import { useHistory, useLocation } from '@docusaurus/router';

export interface AddressQuery {
  query: URLSearchParams;
  /** Writes values into the address bar; an empty one is taken out. */
  change: (values: Readonly<Record<string, string>>) => void;
}

/**
 * What stands behind the `?` of the address. A change replaces the entry of the history: a new one
 * would move the focus to the top of the page, as Docusaurus does when a reader goes elsewhere.
 */
export function useAddressQuery(): AddressQuery {
  const { pathname, search, hash } = useLocation();
  const history = useHistory();
  function change(values: Readonly<Record<string, string>>): void {
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries(values)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const text = query.toString();
    if (text !== search.slice(1)) history.replace(`${pathname}${text && `?${text}`}${hash}`);
  }
  return { query: new URLSearchParams(search), change };
}
