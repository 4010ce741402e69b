import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Launcher';
import { keepClear } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import './styles.module.css';

/** The button at the lower edge of every page that opens the chat. It keeps out of the way. */
export default function ChatLauncher({ hidden, failed }: Props): ReactNode {
  return (
    <button
      ref={keepClear}
      type="button"
      className="plugin-auth-launcher"
      data-plugin-auth-ask=""
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
