import { changePageState, getPageState, onPageState } from './everyPage';
import type { Store } from './store';
import type { SessionState } from './types';

/** The one session of this page: navbar, pages and chat read it, and no provider is needed. */
export const sessionState: Store<SessionState> = {
  get: () => getPageState().session,
  set: (session) => changePageState({ session }),
  subscribe: onPageState,
};
