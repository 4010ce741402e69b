import { pluginConfig } from '../config';
import { sessionState } from '../sessionState';
import type { createConversation } from './conversation';
import { draft } from './draft';
import { scrollPosition } from './scroll';
import { createTabStorage } from './tabStorage';

type Conversation = ReturnType<typeof createConversation>;

/** Milliseconds without a change after which is written: an answer that comes in changes often. */
const PAUSE = 300;

/** What was asked by a reader with an account is not left on the screen for the next one. */
function forgetWithSession(conversation: Conversation, wasSignedIn: boolean): void {
  let signedIn = wasSignedIn;
  const check = () => {
    const { status } = sessionState.get();
    const theirs = conversation.get().some(({ anonymous }) => !anonymous);
    if (signedIn && status === 'signed-out' && theirs) {
      conversation.forget();
      draft.set('');
    }
    signedIn = status === 'signed-in' || (signedIn && status === 'loading');
  };
  check();
  sessionState.subscribe(check);
}

/** Brings a conversation over page loads, in the storage of its tab. Only in a browser. */
export function persist(conversation: Conversation): void {
  const tab = createTabStorage({
    storage: () => window.sessionStorage,
    key: `docusaurus-auth.conversation${pluginConfig.serverUrl}`,
  });
  const kept = tab.get();
  if (kept) {
    conversation.restore(kept.exchanges, kept.queue);
    draft.set(kept.draft);
    scrollPosition.set(kept.scroll);
  }
  forgetWithSession(conversation, kept?.signedIn ?? sessionState.get().status === 'signed-in');

  let timer: ReturnType<typeof setTimeout>;
  const put = () => {
    clearTimeout(timer);
    tab.put({
      exchanges: conversation.get(),
      queue: conversation.queue.get().map(({ question }) => question),
      draft: draft.get(),
      scroll: scrollPosition.get(),
      signedIn: sessionState.get().status === 'signed-in',
    });
  };
  const putSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(put, PAUSE);
  };
  for (const store of [conversation, conversation.queue, draft]) store.subscribe(putSoon);
  window.addEventListener('pagehide', put);
}
