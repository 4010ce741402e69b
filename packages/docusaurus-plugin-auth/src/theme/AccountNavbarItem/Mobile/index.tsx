import type { Props } from '@theme/AccountNavbarItem/Mobile';
import SignInLink from '@theme/AccountNavbarItem/SignInLink';
import SignOutButton from '@theme/AccountNavbarItem/SignOutButton';
import clsx from 'clsx';
import { useSession } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The account item in the drawer of small screens, where every item is one of a list. */
export default function AccountNavbarItemMobile({ onClick }: Props): ReactNode {
  const { user } = useSession();
  if (!user) {
    return (
      <li className="menu__list-item">
        <SignInLink className="menu__link" onClick={onClick} />
      </li>
    );
  }
  return (
    <>
      <li className={clsx('menu__list-item', styles.reader)}>{user.name}</li>
      <li className="menu__list-item">
        <SignOutButton className={clsx('menu__link', styles.action)} onDone={onClick} />
      </li>
    </>
  );
}
