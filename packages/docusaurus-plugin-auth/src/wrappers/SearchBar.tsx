import DocsSearchBar from '@theme/DocsSearchBar';
import type { ReactNode } from 'react';

/** Stands where the theme has its search. */
export default function SearchBar(): ReactNode {
  return <DocsSearchBar />;
}
