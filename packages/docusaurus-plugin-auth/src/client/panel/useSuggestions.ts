import { useLocation } from '@docusaurus/router';
import { useEffect, useState } from 'react';
import { currentPage } from '../currentPage';
import { getSuggestions } from '../suggestions';
import type { SuggestionsResponse } from '../types';

const NONE: SuggestionsResponse = { ofPage: false, suggestions: [] };

/** What can be asked about the page that the reader is on; nothing while it is not known. */
export function useSuggestions(): SuggestionsResponse {
  const { pathname } = useLocation();
  const [found, setFound] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other suggestions
  useEffect(() => {
    const controller = new AbortController();
    getSuggestions(currentPage(), controller.signal).then(setFound, () => {
      // Without them the field is enough.
      if (!controller.signal.aborted) setFound(NONE);
    });
    return () => controller.abort();
  }, [pathname]);
  return found;
}
