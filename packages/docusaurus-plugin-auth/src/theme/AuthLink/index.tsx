import Link from '@docusaurus/Link';
import type { Props } from '@theme/AuthLink';
import type { ReactNode } from 'react';

/** A link to another auth page; its path has the base URL and the locale already. */
export default function AuthLink(props: Props): ReactNode {
  return <Link {...props} autoAddBaseUrl={false} />;
}
