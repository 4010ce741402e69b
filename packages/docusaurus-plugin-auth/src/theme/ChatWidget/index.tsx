import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import ChatLauncher from '@theme/ChatWidget/Launcher';
import {
  chatEnabled,
  launcher,
  listenForActs,
  useAwake,
  wake,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';

/**
 * What every page has of the chat and of the search: the button, and an ear for the first act that one
 * of them answers to. All else is loaded then.
 */
export default function ChatWidget(): ReactNode {
  const { Awake, hidden, waiting, failed } = useAwake();
  const asked = useLocation().search.includes('ask=');
  useEffect(listenForActs, []);
  useEffect(() => {
    if (asked) wake();
  }, [asked]);

  // Without JavaScript there is nothing to open.
  if (!useIsBrowser()) return null;
  return (
    <>
      {(launcher || (chatEnabled && failed)) && (
        <ChatLauncher hidden={hidden} waiting={waiting} failed={failed} />
      )}
      {Awake && <Awake />}
    </>
  );
}
