import { useSyncExternalStore } from 'react';
import { type Answered, createCarryOver } from '../carryOver';
import { ask } from '../chat';
import { pluginConfig } from '../config';
import { currentPage } from '../currentPage';
import { onNextFrame } from '../nextFrame';
import { sessionState } from '../session';
import { createConversation } from './conversation';
import type { Exchange, QueuedQuestion } from './exchange';

const anonymous = () => sessionState.get().status === 'signed-out';

/** The one conversation of this page load. It outlives client navigation and a closed panel. */
export const conversation = createConversation({
  ask,
  page: currentPage,
  anonymous,
  schedule: onNextFrame,
});

// What is kept for a reader is not left on the screen for the next one.
let wasSignedIn = sessionState.get().status === 'signed-in';
sessionState.subscribe(() => {
  const { status } = sessionState.get();
  if (wasSignedIn && status === 'signed-out' && conversation.keptAs()) conversation.forget();
  wasSignedIn = status === 'signed-in' || (wasSignedIn && status === 'loading');
});

const { signIn, signUp, verifyEmail, magicLink, twoFactor, aboutYou } = pluginConfig.routes;
const WAY_IN = [signIn, signUp, verifyEmail, magicLink, twoFactor, aboutYou];

const bare = (path: string) => path.replace(/\/$/, '');

function onTheWayIn(): boolean {
  return WAY_IN.some((route) => bare(route) === bare(window.location.pathname));
}

function askedAnonymously(): Answered[] {
  const asked = conversation
    .get()
    .filter(({ anonymous, status }) => anonymous && status === 'done');
  return asked.map(({ question, answer }) => ({ question, answer }));
}

/** Signing in ends in a page load, after which the reader may want to keep what they asked. */
function carryOverSignIn(): void {
  const carryOver = createCarryOver({
    storage: () => window.sessionStorage,
    key: `docusaurus-auth.conversation${pluginConfig.serverUrl}`,
  });
  const taken = carryOver.take();
  conversation.restore(taken.map((one) => ({ ...one, status: 'done', anonymous: true })));
  window.addEventListener('pagehide', () => {
    if (onTheWayIn()) carryOver.put(askedAnonymously());
  });
}

if (typeof window !== 'undefined') carryOverSignIn();

const NONE: readonly never[] = [];

/** Everything that was asked, oldest first. */
export function useConversation(): readonly Exchange[] {
  return useSyncExternalStore(conversation.subscribe, conversation.get, () => NONE);
}

/** The questions that wait for the answer before them. */
export function useQueue(): readonly QueuedQuestion[] {
  const { subscribe, get } = conversation.queue;
  return useSyncExternalStore(subscribe, get, () => NONE);
}

/** What the last new conversation took from the screen, while it can be brought back. */
export function useCleared(): readonly Exchange[] {
  const { subscribe, get } = conversation.cleared;
  return useSyncExternalStore(subscribe, get, () => NONE);
}
