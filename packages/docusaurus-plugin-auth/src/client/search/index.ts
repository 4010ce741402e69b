export { groupByPage, type PageResults } from './groupByPage';
export { splitHighlights, type TextPart } from './highlight';
export { forgetSearches, rememberSearch, useRecentSearches } from './recentSearches';
export type { SearchState, SearchStore } from './searchStore';
export { useSearch } from './useSearch';
