import type { Props } from '@theme/AccountNavbarItem/Menu';
import SignOutButton from '@theme/AccountNavbarItem/SignOutButton';
import clsx from 'clsx';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** The first letter of a name, whole even where it takes two code units. */
function initial(name: string): string {
  return (Array.from(name.trim())[0] ?? '?').toLocaleUpperCase();
}

/** A button with the reader's name that opens a short list of what they can do. */
export default function AccountMenu({ user, onSignedOut }: Props): ReactNode {
  const { name, email } = user;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function onKeyDown({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  }

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and list do
    <div
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
        <span className={styles.avatar} aria-hidden="true">
          {initial(name)}
        </span>
        <span className={styles.name}>{name}</span>
      </button>
      {open && (
        <ul className={clsx('dropdown__menu', styles.menu)}>
          <li className={styles.email}>{email}</li>
          <li>
            <SignOutButton className={clsx('dropdown__link', styles.action)} onDone={onSignedOut} />
          </li>
        </ul>
      )}
    </div>
  );
}
