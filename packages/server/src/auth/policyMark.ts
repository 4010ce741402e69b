import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { asksAgain } from '../profile/asksAgain.ts';
import type { AuthDeps } from './deps.ts';
import type { HookContext } from './hooks.ts';

/** The id of the reader in an answer about a session, if there is one. */
function readerIn(returned: unknown): string | undefined {
  if (typeof returned !== 'object' || returned === null || !('user' in returned)) return undefined;
  const { user } = returned;
  if (typeof user !== 'object' || user === null || !('id' in user)) return undefined;
  return typeof user.id === 'string' ? user.id : undefined;
}

async function mark({ db, config, logger }: AuthDeps, ctx: HookContext) {
  const { returned } = ctx.context;
  const id = readerIn(returned);
  if (!id) return;
  try {
    if (!(await asksAgain(db, id, config.consentGraceDays))) return;
  } catch (err) {
    // A mark in the navbar is no reason to take anybody for signed out.
    logger.warn({ err }, 'could not tell whether a reader is to be asked for a consent again');
    return;
  }
  return ctx.json({ ...Object(returned), asksAgain: true });
}

/**
 * Says in the answer about a session that the reader is to be asked for a consent anew. So pages can
 * show it without a request of their own. The server's own looks at a session are left alone.
 */
export function policyMark(deps: AuthDeps): BetterAuthPlugin {
  return {
    id: 'policy-mark',
    hooks: {
      after: [
        {
          matcher: ({ path, request }) => path === '/get-session' && request !== undefined,
          handler: createAuthMiddleware((ctx) => mark(deps, ctx)),
        },
      ],
    },
  };
}
