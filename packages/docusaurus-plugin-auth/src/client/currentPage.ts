import type { PageContext } from './types';

/** The tags that Docusaurus writes into the head of every page; pages outside of docs lack some. */
function metaContent(name: string): string | undefined {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  return content || undefined;
}

/** Where the reader is. Only in a browser. */
export function currentPage(): PageContext {
  return {
    url: window.location.pathname,
    version: metaContent('docusaurus_version'),
    locale: metaContent('docusaurus_locale') ?? (document.documentElement.lang || undefined),
  };
}
