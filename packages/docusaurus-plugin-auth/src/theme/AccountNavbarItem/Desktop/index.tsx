import type { Props } from '@theme/AccountNavbarItem/Desktop';
import SignInLink from '@theme/AccountNavbarItem/SignInLink';
import clsx from 'clsx';
import { createLazyPart, useSession } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

// Only readers who are signed in load it.
const useMenu = createLazyPart(
  () => import(/* webpackChunkName: "plugin-auth-session" */ '@theme/AccountNavbarItem/Menu'),
);

/** The account item of wide screens. */
export default function AccountNavbarItemDesktop({ className }: Props): ReactNode {
  const { status, user } = useSession();
  const Menu = useMenu(user);
  if (user) return Menu ? <Menu user={user} /> : <span className="navbar__item">{user.name}</span>;
  // While nobody knows, the link keeps its place without being seen.
  return (
    <SignInLink
      className={clsx('navbar__item navbar__link', className, status === 'loading' && styles.hidden)}
    />
  );
}
