import type { Props } from '@theme/AccountNavbarItem';
import Desktop from '@theme/AccountNavbarItem/Desktop';
import Mobile from '@theme/AccountNavbarItem/Mobile';
import type { ReactNode } from 'react';

/** The reader's account in the navbar, and in the drawer that replaces it on small screens. */
export default function AccountNavbarItem({ mobile, ...props }: Props): ReactNode {
  return mobile ? <Mobile {...props} /> : <Desktop {...props} />;
}
