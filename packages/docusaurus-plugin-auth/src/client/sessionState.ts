import { pageState, type Store, setAwake } from './everyPage';
import type { SessionState } from './types';

/** The one session of this page: navbar, pages and chat read it, and no provider is needed. */
export const sessionState: Store<SessionState> = {
  get: () => pageState.get().session,
  set: (session) => setAwake({ session }),
  subscribe: pageState.subscribe,
};
