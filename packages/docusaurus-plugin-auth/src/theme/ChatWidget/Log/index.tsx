import ChatEmpty from '@theme/ChatWidget/Empty';
import ChatExchange from '@theme/ChatWidget/Exchange';
import ChatJumpButton from '@theme/ChatWidget/JumpButton';
import type { Props } from '@theme/ChatWidget/Log';
import {
  createLazyPart,
  useConversation,
  useKeptScroll,
  useNewestInView,
  useSession,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const useKeepOffer = createLazyPart(
  () => import(/* webpackChunkName: "auth1" */ '@theme/ChatWidget/KeepOffer'),
);

/** Everything that was asked and answered; before that, an invitation. */
export default function ChatLog({ hidden }: Props): ReactNode {
  const exchanges = useConversation();
  const { log, more, jump } = useNewestInView(exchanges.length);
  useKeptScroll(log);
  const signedIn = useSession().status === 'signed-in';
  const KeepOffer = useKeepOffer(signedIn && exchanges.some(({ anonymous }) => anonymous));
  return (
    <>
      <div
        ref={log}
        className={styles.log}
        hidden={hidden}
        // What scrolls must do so by keyboard too.
        tabIndex={exchanges.length > 0 ? 0 : undefined}
      >
        {exchanges.length === 0 && <ChatEmpty />}
        {KeepOffer && <KeepOffer />}
        {exchanges.map((exchange) => (
          <ChatExchange
            key={exchange.key}
            exchange={exchange}
            last={exchange === exchanges.at(-1)}
          />
        ))}
      </div>
      {more && !hidden && exchanges.length > 0 && <ChatJumpButton onClick={jump} />}
    </>
  );
}
