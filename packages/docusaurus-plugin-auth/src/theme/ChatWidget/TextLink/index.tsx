import SourceLink from '@theme/ChatWidget/SourceLink';
import type { Props } from '@theme/ChatWidget/TextLink';
import { isAllowedAddress } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

const page = (address: string) => address.replace(/[#?].*$/, '');

/**
 * A link in the text of an answer. It leads to what the server named as a source or to a host that
 * the server allows, whatever the text says; of all others only the text is shown.
 */
export default function ChatTextLink({
  url,
  citations,
  sources,
  hosts,
  children,
}: Props): ReactNode {
  if ([...citations, ...sources].some((source) => page(source.url) === page(url))) {
    return <SourceLink url={url}>{children}</SourceLink>;
  }
  if (!isAllowedAddress(url, hosts)) return children;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
