import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Launcher';
import { keepClear, position } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The button at the lower edge of every page that opens the chat. It keeps out of the way. */
export default function ChatLauncher({ hidden, failed }: Props): ReactNode {
  return (
    <button
      ref={keepClear}
      type="button"
      // The class has a name of its own for pages that have no room for the button.
      className={`plugin-auth-launcher ${styles.launcher}`}
      data-plugin-auth-ask=""
      data-side={position}
      hidden={hidden}
      aria-haspopup="dialog"
    >
      <span>
        {failed
          ? translate({
              id: 'plugin-auth.chat.loadFailed',
              message: 'Could not be loaded. Try again',
            })
          : translate({
              id: 'plugin-auth.chat.open',
              message: 'Ask the docs',
            })}
      </span>
    </button>
  );
}
