import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { AuthDeps } from '../deps.ts';
import { errorCodeOf, type HookContext, succeeded } from '../hooks.ts';
import { type BackoffStore, backoffKey, backoffStore, type Guessed } from './store.ts';

/** Where something is tried against an address, and what. */
const GUESSED_AT: Record<string, Guessed> = {
  '/sign-in/email': 'password',
  '/sign-in/email-otp': 'code',
  '/email-otp/verify-email': 'code',
};

/** Errors of endpoints that come after what was tried has proven right. */
const RIGHT_ALL_THE_SAME: ReadonlySet<string> = new Set(['EMAIL_NOT_VERIFIED', 'BANNED_USER']);

function keyOf(deps: AuthDeps, ctx: HookContext): string | undefined {
  const email: unknown = ctx.body?.email;
  const guessed = GUESSED_AT[ctx.path];
  // An address has at most 254 characters; the endpoint refuses what is none.
  if (!guessed || typeof email !== 'string' || email.length > 254) return undefined;
  return backoffKey(deps.secret, guessed, email);
}

/** The same words for every address: whether it has an account makes no difference. */
function tooMany(seconds: number): APIError {
  return new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'TOO_MANY_FAILED_SIGN_INS', message: 'Too many failed sign-ins. Try again later.' },
    { 'Retry-After': String(seconds), 'X-Retry-After': String(seconds) },
  );
}

/** Whether an answer of an endpoint says that what was tried was right. */
function wasRight(returned: unknown): boolean {
  const code = errorCodeOf(returned);
  if (code) return RIGHT_ALL_THE_SAME.has(code);
  return !isAPIError(returned) || succeeded(returned);
}

async function clearAfterSuccess(deps: AuthDeps, store: BackoffStore, ctx: HookContext) {
  const key = keyOf(deps, ctx);
  if (key && wasRight(ctx.context.returned)) await store.clear(key);
}

/**
 * Slows guessing down for each account, from however many addresses it comes: limits by address do
 * not see an attack from a thousand of them. After nine failures each further one opens a pause, the
 * longest of a quarter of an hour. Links, passkeys and providers stay open to the owner meanwhile.
 */
export function backoff(deps: AuthDeps): BetterAuthPlugin {
  const store = backoffStore(deps.db);
  const matcher = ({ path }: { path?: string }) => path !== undefined && path in GUESSED_AT;
  return {
    id: 'sign-in-backoff',
    hooks: {
      before: [
        {
          matcher,
          handler: createAuthMiddleware(async (ctx) => {
            const key = keyOf(deps, ctx);
            const seconds = key ? await store.begin(key) : 0;
            if (seconds > 0) throw tooMany(seconds);
          }),
        },
      ],
      after: [
        { matcher, handler: createAuthMiddleware((ctx) => clearAfterSuccess(deps, store, ctx)) },
      ],
    },
  };
}

/** Forgets the failures under an address: its owner has chosen a new password, or is gone. */
export async function clearBackoff(deps: AuthDeps, email: string): Promise<void> {
  const keys = (['password', 'code'] as const).map((one) => backoffKey(deps.secret, one, email));
  await backoffStore(deps.db).clear(...keys);
}
