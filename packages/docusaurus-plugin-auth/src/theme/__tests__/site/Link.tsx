import type { AnchorHTMLAttributes, ReactNode } from 'react';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
  autoAddBaseUrl?: boolean;
}

export default function Link({ to, autoAddBaseUrl: _, ...props }: Props): ReactNode {
  return <a href={to} {...props} />;
}
