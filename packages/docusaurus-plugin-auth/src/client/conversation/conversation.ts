import { asking } from './asking';
import { type ConversationDeps, createCore } from './core';
import { keeping } from './keeping';

/** The conversation of one page load, apart from the page: see `index.ts`. */
export function createConversation(deps: ConversationDeps) {
  const core = createCore(deps);
  const { get, subscribe } = core.exchanges;
  const { queue, cleared } = core;
  return { get, subscribe, queue, cleared, ...asking(core), ...keeping(core) };
}
