import AccountLink from '@theme/AccountNavbarItem/AccountLink';
import AdminLink from '@theme/AccountNavbarItem/AdminLink';
import type { Props } from '@theme/AccountNavbarItem/MobileMenu';
import PolicyMark from '@theme/AccountNavbarItem/PolicyMark';
import PolicyQuestion from '@theme/AccountNavbarItem/PolicyQuestion';
import SignOutButton from '@theme/AccountNavbarItem/SignOutButton';
import clsx from 'clsx';
import { isAdmin, usePolicyQuestion } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The reader's name and what they can do, as items of the drawer's list. */
export default function AccountMobileMenu({ user, onSignedOut }: Props): ReactNode {
  const question = usePolicyQuestion(user);
  return (
    <>
      <li className={clsx('menu__list-item', styles.reader)}>
        {user.name}
        {question && <PolicyMark />}
      </li>
      {question && (
        <li className="menu__list-item">
          <PolicyQuestion question={question} className="menu__link" onFollow={onSignedOut} />
        </li>
      )}
      <li className="menu__list-item">
        <AccountLink className="menu__link" onClick={onSignedOut} />
      </li>
      {isAdmin(user) && (
        <li className="menu__list-item">
          <AdminLink className="menu__link" onClick={onSignedOut} />
        </li>
      )}
      <li className="menu__list-item">
        <SignOutButton className={clsx('menu__link', styles.action)} onDone={onSignedOut} />
      </li>
    </>
  );
}
