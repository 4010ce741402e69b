import AccountAvatar from '@theme/AccountAvatar';
import AccountLink from '@theme/AccountNavbarItem/AccountLink';
import AdminLink from '@theme/AccountNavbarItem/AdminLink';
import type { Props } from '@theme/AccountNavbarItem/Menu';
import PolicyMark from '@theme/AccountNavbarItem/PolicyMark';
import PolicyQuestion from '@theme/AccountNavbarItem/PolicyQuestion';
import SignOutButton from '@theme/AccountNavbarItem/SignOutButton';
import clsx from 'clsx';
import { isAdmin, pluginConfig, usePolicyQuestion } from 'docusaurus-plugin-auth/client';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** A button with the reader's name that opens a short list of what they can do. */
export default function AccountMenu({ user, onSignedOut }: Props): ReactNode {
  const { name, email, image } = user;
  const [open, setOpen] = useState(false);
  const question = usePolicyQuestion(user);
  const button = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLDivElement>(null);

  function onKeyDown({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  }

  // The menu is gone after signing out: the focus goes to what stands in its place.
  function onDone(): void {
    const place = item.current?.parentElement;
    requestAnimationFrame(() =>
      place?.querySelector<HTMLElement>(`a[href^="${pluginConfig.routes.signIn}"]`)?.focus(),
    );
    onSignedOut?.();
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and list do
    <div
      ref={item}
      className={clsx(
        'navbar__item dropdown dropdown--right',
        styles.item,
        open && 'dropdown--show',
      )}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <button
        ref={button}
        type="button"
        // Not `navbar__link`: Infima lets no pointer through to one without an address.
        className={styles.button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <AccountAvatar name={name} image={image} />
        <span className={styles.name}>{name}</span>
        {question && <PolicyMark />}
      </button>
      {open && (
        <ul className={clsx('dropdown__menu', styles.menu)}>
          <li className={styles.email}>{email}</li>
          {question && (
            <li>
              <PolicyQuestion
                question={question}
                className={clsx('dropdown__link', styles.action)}
                onFollow={() => setOpen(false)}
              />
            </li>
          )}
          <li>
            <AccountLink
              className={clsx('dropdown__link', styles.action)}
              onClick={() => setOpen(false)}
            />
          </li>
          {isAdmin(user) && (
            <li>
              <AdminLink
                className={clsx('dropdown__link', styles.action)}
                onClick={() => setOpen(false)}
              />
            </li>
          )}
          <li>
            <SignOutButton className={clsx('dropdown__link', styles.action)} onDone={onDone} />
          </li>
        </ul>
      )}
    </div>
  );
}
