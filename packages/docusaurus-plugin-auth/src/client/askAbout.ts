import { openChat } from './chatPanel';
import { type Snippet, snippets } from './snippets';

/** What the page calls itself; the title of the browser's tab also names the site. */
function pageTitle(): string {
  const heading = document.querySelector('article h1, main h1')?.textContent;
  return (heading ?? document.title).replace(/[\u200B\uFEFF]/g, '').trim();
}

/**
 * Takes a text of the page along with the next question, and opens the chat for it.
 *
 * @example
 * askAbout({ kind: 'code', text: 'npm start' });
 */
export function askAbout({ kind, text }: Pick<Snippet, 'kind' | 'text'>): void {
  snippets.add({ kind, text, page: { url: window.location.pathname, title: pageTitle() } });
  openChat();
}
