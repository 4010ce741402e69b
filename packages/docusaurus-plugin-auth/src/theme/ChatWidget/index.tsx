import { useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { openChat, pluginConfig, useChatPanel } from 'docusaurus-plugin-auth/client';
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

const loadPanel = () => import('@theme/ChatWidget/Panel');

/** The panel's code, fetched the first time that it is wanted; a failed fetch may be repeated. */
function usePanel(wanted: boolean): { Panel?: ComponentType; failed: boolean } {
  const [Panel, setPanel] = useState<ComponentType>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || Panel) return;
    setFailed(false);
    loadPanel().then(
      (module) => setPanel(() => module.default),
      () => setFailed(true),
    );
  }, [wanted, Panel]);
  return { Panel, failed: failed && wanted };
}

/** On a small screen the button would cover parts of a form, and nobody asks there. */
function useOnAuthPage(): boolean {
  const { pathname } = useLocation();
  const bare = (path: string) => path.replace(/\/$/, '');
  return Object.values(pluginConfig.routes).some((route) => bare(route) === bare(pathname));
}

/**
 * The button on every page that opens the chat. It is all that a page loads: the panel and what it
 * needs come with the first click.
 */
export default function ChatWidget(): ReactNode {
  const { open } = useChatPanel();
  const { Panel, failed } = usePanel(open);
  const launcher = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element | null>(null);
  const shown = open && Panel !== undefined;
  const onAuthPage = useOnAuthPage();

  // Back to where the reader came from: the button of a page, or else the launcher.
  useEffect(() => {
    if (!shown) return undefined;
    opener.current = document.activeElement;
    return () => {
      const { current } = opener;
      const target = current instanceof HTMLElement && current !== document.body ? current : null;
      requestAnimationFrame(() => (target?.isConnected ? target : launcher.current)?.focus());
    };
  }, [shown]);

  // Without JavaScript there is nothing to open.
  if (!useIsBrowser()) return null;
  return (
    <>
      <button
        ref={launcher}
        type="button"
        className={styles.launcher}
        hidden={shown || onAuthPage}
        aria-haspopup="dialog"
        aria-busy={open && !failed}
        onClick={() => openChat()}
        onPointerEnter={() => void loadPanel().catch(() => {})}
      >
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M21 11.5a8.4 8.4 0 0 1-8.5 8.3 8.8 8.8 0 0 1-3.8-.9L3 20.5l1.7-4.6a8 8 0 0 1-1.2-4.4A8.4 8.4 0 0 1 12 3.2a8.4 8.4 0 0 1 9 8.3ZM8.5 10H16m-7.5 3.5H13" />
        </svg>
        <span>
          {failed
            ? translate({
                id: 'plugin-auth.chat.loadFailed',
                message: 'Could not be loaded. Try again',
                description:
                  'On the button that opens the chat, after its code could not be loaded',
              })
            : translate({
                id: 'plugin-auth.chat.open',
                message: 'Ask the docs',
                description: 'The button on every page that opens the chat',
              })}
        </span>
      </button>
      {shown && <Panel />}
    </>
  );
}
