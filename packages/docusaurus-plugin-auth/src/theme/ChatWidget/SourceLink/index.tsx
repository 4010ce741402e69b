import Link from '@docusaurus/Link';
import type { Props } from '@theme/ChatWidget/SourceLink';
import { closeChat, isClientRoute } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** On a phone the chat covers the page that the link opens. */
function uncoverPage(): void {
  if (window.matchMedia('(max-width: 640px)').matches) closeChat();
}

/**
 * A link to a section of the docs. Its path comes from the index and carries base URL and locale,
 * so none is added; pages that are not in the loaded site are opened by a full page load.
 */
export default function ChatSourceLink({ url, children, ...props }: Props): ReactNode {
  if (!isClientRoute(url)) {
    return (
      <a {...props} href={url}>
        {children}
      </a>
    );
  }
  return (
    <Link {...props} to={url} autoAddBaseUrl={false} data-noBrokenLinkCheck onClick={uncoverPage}>
      {children}
    </Link>
  );
}
