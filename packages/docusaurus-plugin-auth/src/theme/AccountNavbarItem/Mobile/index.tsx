import type { Props } from '@theme/AccountNavbarItem/Mobile';
import SignInLink from '@theme/AccountNavbarItem/SignInLink';
import { useSession } from 'docusaurus-plugin-auth/client';
import { lazy, type ReactNode, Suspense } from 'react';

// Only readers who are signed in load it.
const MobileMenu = lazy(() => import(/* webpackChunkName: "plugin-auth-session" */ '@theme/AccountNavbarItem/MobileMenu'));

/** The account item in the drawer of small screens, where every item is one of a list. */
export default function AccountNavbarItemMobile({ onClick }: Props): ReactNode {
  const { user } = useSession();
  if (user) {
    return (
      <Suspense fallback={<li className="menu__list-item">{user.name}</li>}>
        <MobileMenu user={user} onSignedOut={onClick} />
      </Suspense>
    );
  }
  return (
    <li className="menu__list-item">
      <SignInLink className="menu__link" onClick={onClick} />
    </li>
  );
}
