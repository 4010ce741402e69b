// Stands where the theme has its search.
export { default } from '@theme/DocsSearchBar';
