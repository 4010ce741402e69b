import type { Props } from '@theme/AccountNavbarItem/Desktop';
import SignInLink from '@theme/AccountNavbarItem/SignInLink';
import clsx from 'clsx';
import { useSession } from 'docusaurus-plugin-auth/client';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import styles from './styles.module.css';

// Only readers who are signed in load it.
const AccountMenu = lazy(() => import(/* webpackChunkName: "plugin-auth-session" */ '@theme/AccountNavbarItem/Menu'));

/** The account item of wide screens. */
export default function AccountNavbarItemDesktop({ className }: Props): ReactNode {
  const { status, user } = useSession();
  const box = useRef<HTMLDivElement>(null);
  // The menu is gone after signing out: the focus goes to what stands in its place.
  const focusLink = () => requestAnimationFrame(() => box.current?.querySelector('a')?.focus());
  return (
    <div ref={box} className={styles.box}>
      {user ? (
        <Suspense fallback={<span className="navbar__item">{user.name}</span>}>
          <AccountMenu user={user} onSignedOut={focusLink} />
        </Suspense>
      ) : (
        // While nobody knows, the link keeps its place without being seen.
        <SignInLink
          className={clsx(
            'navbar__item navbar__link',
            className,
            status === 'loading' && styles.hidden,
          )}
        />
      )}
    </div>
  );
}
