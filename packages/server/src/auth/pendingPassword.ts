import { tryGetCurrentAuthEndpointContext } from '@better-auth/core/context';
import type { BetterAuthOptions, BetterAuthPlugin, User } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { generateRandomString } from 'better-auth/crypto';
import * as z from 'zod';
import type { HookContext } from './hooks.ts';
import { hashing } from './password/hashing.ts';

/** How long a browser may take from the sign-up to the code, in seconds. */
const PENDING_SECONDS = 86_400;

const pendingSchema = z.object({ email: z.string(), hash: z.string() });

/** The password of a request, and the hash that was made of it. */
const hashes = new WeakMap<Request, { password: string; hash: string }>();

/** Better Auth's own scrypt; what it made of a new password is kept until its request has ended. */
export const passwords: NonNullable<BetterAuthOptions['emailAndPassword']>['password'] = {
  hash: async (password) => {
    const request = tryGetCurrentAuthEndpointContext()?.request;
    const made = request && hashes.get(request);
    if (made?.password === password) return made.hash;
    const hash = await hashing.hash(password);
    if (request) hashes.set(request, { password, hash });
    return hash;
  },
  verify: hashing.verify,
};

/**
 * Hashes the password of a sign-up before its transaction begins. A hash waits for its turn, and a
 * transaction that waits with it holds a connection: the embedded database has only one.
 */
export const hashFirst: BetterAuthPlugin = {
  id: 'hash-first',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/sign-up/email',
        handler: createAuthMiddleware(async (ctx) => {
          const password: unknown = ctx.body?.password;
          if (typeof password !== 'string' || !ctx.request) return;
          const { minPasswordLength: min, maxPasswordLength: max } = ctx.context.password.config;
          if (password.length < min || password.length > max) return;
          hashes.set(ctx.request, { password, hash: await hashing.hash(password) });
        }),
      },
    ],
  },
};

const identifierOf = (key: string) => `sign-up:${key}`;

function cookieOf(ctx: Pick<HookContext, 'context'>) {
  return ctx.context.createAuthCookie('sign_up', { maxAge: PENDING_SECONDS });
}

/** The hash of the password that the reader of this request has shown to know. */
async function shownPassword(ctx: HookContext, email: string): Promise<string> {
  const made = ctx.request && hashes.get(ctx.request);
  if (made) return made.hash;
  const found = await ctx.context.internalAdapter.findUserByEmail(email, { includeAccounts: true });
  const account = found?.accounts.find(({ providerId }) => providerId === 'credential');
  return account?.password ?? '';
}

/**
 * Ties the password of a sign-up to the browser in which it was typed. An address can be registered
 * by somebody who does not own it; when its owner types the code, the password that counts is the
 * one from the owner's own browser. It is done for every address, so that it tells nothing.
 */
export async function rememberPassword(ctx: HookContext, email: string): Promise<void> {
  const key = generateRandomString(32);
  const value = JSON.stringify({ email, hash: await shownPassword(ctx, email) });
  const expiresAt = new Date(Date.now() + PENDING_SECONDS * 1000);
  await ctx.context.internalAdapter.createVerificationValue({
    identifier: identifierOf(key),
    value,
    expiresAt,
  });
  const cookie = cookieOf(ctx);
  await ctx.setSignedCookie(cookie.name, key, ctx.context.secret, cookie.attributes);
}

/** The password hash that this browser signed up with under `email`. */
async function pendingHash(ctx: HookContext, email: string): Promise<string | undefined> {
  const key = await ctx.getSignedCookie(cookieOf(ctx).name, ctx.context.secret);
  if (!key) return undefined;
  const row = await ctx.context.internalAdapter.consumeVerificationValue(identifierOf(key));
  const pending = pendingSchema.safeParse(row && JSON.parse(row.value)).data;
  return pending?.email === email && pending.hash ? pending.hash : undefined;
}

/**
 * Leaves the reader who has just proven an address nothing that somebody else attached to it before:
 * other passwords, links to providers, sessions. What this browser itself is signed in with stays.
 */
export async function takeOver(user: User, ctx: HookContext): Promise<void> {
  const session = await getSessionFromCtx(ctx).catch(() => null);
  if (session?.user.id === user.id) return;
  const hash = await pendingHash(ctx, user.email);
  const { internalAdapter } = ctx.context;
  for (const account of await internalAdapter.findAccounts(user.id)) {
    await internalAdapter.deleteAccount(account.id);
  }
  await internalAdapter.deleteUserSessions(user.id);
  if (!hash) return;
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  });
}
