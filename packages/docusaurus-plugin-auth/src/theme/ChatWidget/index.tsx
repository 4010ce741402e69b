import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import { closeChat, openChat, useChatPanel } from 'docusaurus-plugin-auth/client';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import styles from './styles.module.css';

const loadPanel = () => import('@theme/ChatWidget/Panel');

/**
 * The button on every page that opens the chat. It is all that a page loads: the panel and what it
 * needs come with the first click.
 */
export default function ChatWidget(): ReactNode {
  const { open } = useChatPanel();
  const [Panel, setPanel] = useState<ComponentType>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!open || Panel) return;
    loadPanel().then(
      (module) => setPanel(() => module.default),
      () => {
        setFailed(true);
        // The next click tries again.
        closeChat();
      },
    );
  }, [open, Panel]);

  // Without JavaScript there is nothing to open.
  if (!useIsBrowser()) return null;
  return (
    <>
      <button
        type="button"
        // The class has a name of its own for pages that have no room for the button.
        className={clsx('plugin-auth-launcher', styles.launcher)}
        hidden={open && Panel !== undefined}
        aria-haspopup="dialog"
        onClick={() => openChat()}
      >
        {/* Not from the set of icons, which comes with the panel. */}
        <svg viewBox="0 0 24 24" width="20" aria-hidden>
          <path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8m-8 3h5" />
        </svg>
        <span>
          {failed
            ? translate({
                id: 'plugin-auth.chat.loadFailed',
                message: 'Could not be loaded. Try again',
                description: 'On the chat button, after a failure',
              })
            : translate({
                id: 'plugin-auth.chat.open',
                message: 'Ask the docs',
                description: 'The chat button',
              })}
        </span>
      </button>
      {open && Panel && <Panel />}
    </>
  );
}
