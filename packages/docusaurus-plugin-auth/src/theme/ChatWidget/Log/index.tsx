import ChatExchange from '@theme/ChatWidget/Exchange';
import ChatJumpButton from '@theme/ChatWidget/JumpButton';
import type { Props } from '@theme/ChatWidget/Log';
import {
  useConversation,
  useKeptScroll,
  useNewestInView,
  useSession,
} from 'docusaurus-plugin-auth/client';
import { lazy, type ReactNode, Suspense } from 'react';
import styles from './styles.module.css';

const ChatKeepOffer = lazy(() => import('@theme/ChatWidget/KeepOffer'));

/** Everything that was asked and answered. */
export default function ChatLog({ hidden }: Props): ReactNode {
  const exchanges = useConversation();
  const signedIn = useSession().status === 'signed-in';
  const { log, more, jump } = useNewestInView(exchanges.length);
  useKeptScroll(log);
  return (
    <>
      <div
        ref={log}
        className={styles.log}
        hidden={hidden}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must do so by keyboard too
        tabIndex={0}
      >
        {signedIn && (
          <Suspense fallback={null}>
            <ChatKeepOffer />
          </Suspense>
        )}
        {exchanges.map((exchange) => (
          <ChatExchange
            key={exchange.key}
            exchange={exchange}
            last={exchange === exchanges.at(-1)}
          />
        ))}
      </div>
      {more && !hidden && <ChatJumpButton onClick={jump} />}
    </>
  );
}
