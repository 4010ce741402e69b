import Menu from '@theme/AccountNavbarItem/Menu';
import MobileMenu from '@theme/AccountNavbarItem/MobileMenu';
import type { Props } from '@theme/AccountNavbarItem/SignedIn';
import type { ReactNode } from 'react';

/** The account item of a reader who is signed in. */
export default function AccountNavbarItemSignedIn({ mobile, ...props }: Props): ReactNode {
  return mobile ? <MobileMenu {...props} /> : <Menu {...props} />;
}
