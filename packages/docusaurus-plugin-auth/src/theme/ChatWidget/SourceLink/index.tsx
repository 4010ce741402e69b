import { useHistory } from '@docusaurus/router';
import type { Props } from '@theme/ChatWidget/SourceLink';
import {
  closeChat,
  coversPage,
  isClientRoute,
  showQuote,
  withTextFragment,
} from 'docusaurus-plugin-auth/client';
import type { MouseEvent, ReactNode } from 'react';

/** On a phone the chat covers the page that the link opens. */
function uncoverPage(): void {
  if (coversPage()) closeChat();
}

/** The reader wants the page in another tab or window, or as a file. */
function isModified({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}

/**
 * A link to a section of the docs, where the quote is highlighted. Its path comes from the index and
 * carries base URL and locale, so none is added; pages that are not in the loaded site are opened by
 * a full page load, and the browser finds the quote.
 */
export default function ChatSourceLink({ url, quote = '', children, ...props }: Props): ReactNode {
  const history = useHistory();
  const inSite = isClientRoute(url);

  function follow(event: MouseEvent): void {
    if (!inSite || isModified(event)) return;
    event.preventDefault();
    uncoverPage();
    history.push(url);
    showQuote(url, quote);
  }

  return (
    <a
      {...props}
      href={withTextFragment(url, quote)}
      onClick={follow}
      onPointerEnter={() => inSite && void window.docusaurus.preload(url)}
    >
      {children}
    </a>
  );
}
