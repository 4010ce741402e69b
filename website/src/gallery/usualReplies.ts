import type { SessionUser } from 'docusaurus-plugin-auth/client';
import { ACCOUNT, CONSENTS, PROFILE, SESSIONS } from './fixtures/account';
import { RESULTS } from './fixtures/search';
import { EVERY_WAY } from './fixtures/signIn';
import { SUGGESTIONS } from './fixtures/suggestions';
import { json, type Replies, SILENCE } from './network/reply';

/** What a server that nothing is wrong with says. */
export function usualReplies(reader: SessionUser | undefined): Replies {
  return {
    'GET /api/auth/get-session': json(reader ? { user: reader } : null),
    'GET /api/v1/sign-in-methods': json(EVERY_WAY),
    // A browser that knew a passkey would offer it; this one is never asked.
    'GET /api/auth/passkey/generate-authenticate-options': SILENCE,
    'GET /api/v1/outbox': json(null),
    'GET /api/v1/suggestions': json(SUGGESTIONS),
    'POST /api/v1/select': json(RESULTS),
    ...(reader && {
      'GET /api/v1/account': json(ACCOUNT),
      'GET /api/v1/account/sessions': json({ sessions: SESSIONS }),
      'GET /api/v1/profile': json(PROFILE),
      'GET /api/v1/profile/consents': json(CONSENTS),
    }),
  };
}
