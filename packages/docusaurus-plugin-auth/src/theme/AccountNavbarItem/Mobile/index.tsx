import type { Props } from '@theme/AccountNavbarItem/Mobile';
import SignInLink from '@theme/AccountNavbarItem/SignInLink';
import { createLazyPart, useSession } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

// Only readers who are signed in load it.
const useMenu = createLazyPart(
  () => import(/* webpackChunkName: "plugin-auth-session" */ '@theme/AccountNavbarItem/MobileMenu'),
);

/** The account item in the drawer of small screens, where every item is one of a list. */
export default function AccountNavbarItemMobile({ onClick }: Props): ReactNode {
  const { user } = useSession();
  const Menu = useMenu(user);
  if (user && Menu) return <Menu user={user} onSignedOut={onClick} />;
  return (
    <li className="menu__list-item">
      {user ? user.name : <SignInLink className="menu__link" onClick={onClick} />}
    </li>
  );
}
