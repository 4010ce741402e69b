import { useEffect, useState } from 'react';
import { refreshSession } from './everyPage';
import { sessionState } from './sessionState';
import type { SessionUser } from './types';
import { useSession } from './useSession';

export interface SignedInBefore {
  /** Whether the server has been asked. */
  asked: boolean;
  /** Who was signed in when the page was opened, and still is. */
  user: SessionUser | null;
}

/**
 * Who came to an auth page signed in. Who signs in on the page itself is not meant: they are on
 * their way already. Opening such a page is an act, so the server is asked even without the hint.
 */
export function useSignedInBefore(): SignedInBefore {
  const { user } = useSession();
  const [before, setBefore] = useState({ asked: false, signedIn: false });
  useEffect(() => {
    void refreshSession().then(() =>
      setBefore({ asked: true, signedIn: sessionState.get().user !== null }),
    );
  }, []);
  return { asked: before.asked, user: before.signedIn ? user : null };
}
