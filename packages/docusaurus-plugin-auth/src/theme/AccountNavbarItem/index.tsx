import type { Props } from '@theme/AccountNavbarItem';
import SignInLink from '@theme/AccountNavbarItem/SignInLink';
import clsx from 'clsx';
import { usePageState } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The reader's account in the navbar, and in the drawer that replaces it on small screens. */
export default function AccountNavbarItem({ mobile, className, onClick }: Props): ReactNode {
  const { session, SignedIn } = usePageState();
  const { status, user } = session;
  // Only readers who are signed in load it.
  if (user && SignedIn) return <SignedIn user={user} mobile={mobile} onSignedOut={onClick} />;
  // While nobody knows, the link keeps its place without being seen.
  const unseen = status === 'loading' && styles.unseen;
  const look = mobile ? 'menu__link' : 'navbar__item navbar__link';
  const link = <SignInLink className={clsx(look, className, unseen)} onClick={onClick} />;
  return mobile ? <li className="menu__list-item">{link}</li> : link;
}
