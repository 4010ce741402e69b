import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Launcher';
import clsx from 'clsx';
import {
  ariaShortcut,
  keepClear,
  openChat,
  position,
  shortcut,
  shortcutText,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** The button at the lower edge of every page that opens the chat. It keeps out of the way. */
export default function ChatLauncher({ hidden, failed }: Props): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => (button.current ? keepClear(button.current) : undefined), []);
  const name = failed
    ? translate({
        id: 'plugin-auth.chat.loadFailed',
        message: 'Could not be loaded. Try again',
        description: 'A button, after a failure',
      })
    : translate({
        id: 'plugin-auth.chat.open',
        message: 'Ask the docs',
        description: 'The chat button',
      });
  return (
    <button
      ref={button}
      type="button"
      // The class has a name of its own for pages that have no room for the button.
      className={clsx('plugin-auth-launcher', styles.launcher)}
      data-side={position}
      hidden={hidden}
      title={shortcut ? `${name} (${shortcutText(shortcut)})` : undefined}
      aria-haspopup="dialog"
      aria-keyshortcuts={shortcut ? ariaShortcut(shortcut) : undefined}
      onClick={() => openChat()}
    >
      {/* Not from the set of icons, which comes with the panel. */}
      <svg viewBox="0 0 24 24" width="20" aria-hidden>
        <path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8m-8 3h5" />
      </svg>
      <span>{name}</span>
    </button>
  );
}
