import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import type { Props } from '@theme/AdminArea/PartLink';
import { adminPartUrl } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** A link to a part of the area, which keeps the time range. */
export default function PartLink({ part, params, current, ...link }: Props): ReactNode {
  const { search } = useLocation();
  return (
    <Link
      {...link}
      to={adminPartUrl(part, search, params)}
      autoAddBaseUrl={false}
      aria-current={current ? 'page' : undefined}
    />
  );
}
