import type { HTMLAttributes, ReactNode } from 'react';

interface Props extends HTMLAttributes<HTMLHeadingElement> {
  as: 'h2' | 'h3';
}

export default function Heading({ as: Tag, ...props }: Props): ReactNode {
  return <Tag {...props} />;
}
