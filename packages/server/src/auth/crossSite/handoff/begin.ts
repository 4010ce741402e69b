import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { AuthDeps } from '../../deps.ts';
import type { HookContext } from '../../hooks.ts';
import { isCrossSite } from '../crossSite.ts';
import { type Journey, keep } from './store.ts';

/** The header in which a page sends the hash of its secret. */
export const CHALLENGE_HEADER = 'x-auth-handoff';

/** Marks a way back that leads to the second factor, for the record of events. */
export const CHALLENGED_PARAM = 'second-factor';

/** SHA-256 in Base64url. */
const CHALLENGE = /^[\w-]{43}$/;

const STARTS: ReadonlySet<string> = new Set(['/sign-in/social', '/link-social']);

/** Where the server takes a reader over again after the provider. */
export function finishAddress({ config }: Pick<AuthDeps, 'config'>): string {
  return `${config.publicUrl}/api/auth/handoff/finish`;
}

function challengeOf(ctx: HookContext): string {
  const challenge = ctx.headers?.get(CHALLENGE_HEADER) ?? '';
  if (CHALLENGE.test(challenge)) return challenge;
  throw new APIError('BAD_REQUEST', {
    code: 'HANDOFF_CHALLENGE_REQUIRED',
    message: `${CHALLENGE_HEADER} must hold the SHA-256 of a secret in Base64url`,
  });
}

/** A page on the very origin that asks: no other one, however much it is trusted, gets the session. */
function ownPage(value: unknown, origin: string): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url && url.origin === origin && !url.username && !url.password) return url.href;
  throw new APIError('FORBIDDEN', {
    code: 'INVALID_CALLBACK_URL',
    message: 'A sign-in ends on the origin on which it began',
  });
}

function journeyOf(ctx: HookContext): Journey {
  const origin = ctx.headers?.get('origin') ?? '';
  const to = ownPage(ctx.body?.callbackURL, origin);
  return {
    kind: ctx.path === '/link-social' ? 'link' : 'sign-in',
    to,
    errorTo: ownPage(ctx.body?.errorCallbackURL ?? to, origin),
    newTo: ownPage(ctx.body?.newUserCallbackURL ?? to, origin),
    origin,
    challenge: challengeOf(ctx),
  };
}

/** The address that the endpoint would send the browser to. */
function providerUrl({ context: { returned } }: HookContext): string | undefined {
  if (typeof returned !== 'object' || returned === null || !('url' in returned)) return undefined;
  return typeof returned.url === 'string' ? returned.url : undefined;
}

/**
 * Bends the start of a sign-in at a provider, for pages of other sites: the provider leads back to
 * the server, and the browser goes to the provider by way of the server, which sets its cookies there
 * as a page of its own.
 */
export function beginHandoffs(deps: AuthDeps): NonNullable<BetterAuthPlugin['hooks']> {
  const matcher = ({ path, headers }: { path?: string; headers?: Headers }) =>
    STARTS.has(path ?? '') && headers !== undefined && isCrossSite(headers, deps.config);
  return {
    before: [
      {
        matcher,
        handler: createAuthMiddleware(async (ctx) => {
          const id = await keep(ctx, 'journey', journeyOf(ctx));
          const finish = `${finishAddress(deps)}?id=${id}`;
          const back = {
            callbackURL: finish,
            errorCallbackURL: finish,
            // A link makes no account, and its endpoint does not know the field.
            ...(ctx.path !== '/link-social' && { newUserCallbackURL: `${finish}&new=` }),
          };
          return { context: { body: { ...ctx.body, ...back } } };
        }),
      },
    ],
    after: [
      {
        matcher,
        handler: createAuthMiddleware(async (ctx) => {
          const url = providerUrl(ctx);
          if (!url) return;
          const found = ctx.path === '/link-social' ? await getSessionFromCtx(ctx) : null;
          const ticket = await keep(ctx, 'departure', { url, session: found?.session.token });
          return ctx.json({
            url: `${deps.config.publicUrl}/api/auth/handoff/go?ticket=${ticket}`,
            redirect: true,
          });
        }),
      },
    ],
  };
}
