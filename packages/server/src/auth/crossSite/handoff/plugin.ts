import { createHash } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { deleteSessionCookie, expireCookie, setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';
import type { AuthDeps } from '../../deps.ts';
import type { HookContext } from '../../hooks.ts';
import { authPage } from '../../landing.ts';
import { CHALLENGE_COOKIE } from '../../twoFactor/codeOnce.ts';
import { isCrossSite } from '../crossSite.ts';
import { carriedUntil } from '../lifetime.ts';
import { beginHandoffs } from './begin.ts';
import {
  type Arrival,
  arrivalSchema,
  departureSchema,
  journeySchema,
  keep,
  take,
} from './store.ts';

/** Seconds that the server's own cookies last on the way to a provider and back. */
const ON_THE_WAY = 600;

type HandoffDeps = Pick<AuthDeps, 'config' | 'siteUrl'>;

const expired = (deps: HandoffDeps) => `${authPage(deps, 'error')}?error=state_not_found`;

/** `GET /handoff/go`: the browser comes by here on its way to the provider. */
const go = (deps: HandoffDeps) =>
  createAuthEndpoint(
    '/handoff/go',
    { method: 'GET', query: z.object({ ticket: z.string() }) },
    async (ctx) => {
      const departure = await take(ctx, 'departure', ctx.query.ticket, departureSchema);
      if (!departure) throw ctx.redirect(expired(deps));
      const { createAuthCookie, secret, authCookies } = ctx.context;
      const state = createAuthCookie('state', { maxAge: ON_THE_WAY });
      const value = new URL(departure.url).searchParams.get('state') ?? '';
      await ctx.setSignedCookie(state.name, value, secret, state.attributes);
      deleteSessionCookie(ctx);
      if (departure.session) {
        const { sessionToken, dontRememberToken } = authCookies;
        const brief = { ...sessionToken.attributes, maxAge: ON_THE_WAY };
        await ctx.setSignedCookie(sessionToken.name, departure.session, secret, brief);
        // Keeps Better Auth from prolonging it on the way.
        await ctx.setSignedCookie(dontRememberToken.name, 'true', secret, brief);
      }
      throw ctx.redirect(departure.url);
    },
  );

/** What the way back has led to: a session, or the question for the second factor. */
async function arrivalOf(ctx: HookContext): Promise<Pick<Arrival, 'session' | 'secondFactor'>> {
  const found = await getSessionFromCtx(ctx).catch(() => null);
  if (found) return { session: found.session.token };
  const { createAuthCookie, secret } = ctx.context;
  const challenge = await ctx.getSignedCookie(createAuthCookie(CHALLENGE_COOKIE).name, secret);
  return challenge ? { secondFactor: challenge } : {};
}

/** An address with a code in its fragment, which no server is sent; a fragment of its own comes after. */
function withCode(address: string, code: string): string {
  const url = new URL(address);
  const fragment = new URLSearchParams({
    handoff: code,
    ...(url.hash && { at: url.hash.slice(1) }),
  });
  url.hash = '';
  return `${url.href}#${fragment}`;
}

/** `GET /handoff/finish`: the provider has led back, and the page that began gets a code. */
const finish = (deps: HandoffDeps) =>
  createAuthEndpoint(
    '/handoff/finish',
    {
      method: 'GET',
      query: z.object({
        id: z.string(),
        error: z.string().optional(),
        new: z.string().optional(),
      }),
    },
    async (ctx) => {
      const journey = await take(ctx, 'journey', ctx.query.id, journeySchema);
      if (!journey) throw ctx.redirect(expired(deps));
      const { kind, origin, challenge } = journey;
      const done = ctx.query.new === undefined ? journey.to : journey.newTo;
      const target = new URL(ctx.query.error ? journey.errorTo : done);
      if (ctx.query.error) target.searchParams.set('error', ctx.query.error);
      // After an error only the session that the page had before is handed back.
      const arrived = !ctx.query.error || kind === 'link' ? await arrivalOf(ctx) : {};
      // The page has it from now on: nothing stays behind that a browser would send by itself.
      deleteSessionCookie(ctx);
      expireCookie(ctx, ctx.context.createAuthCookie(CHALLENGE_COOKIE));
      if (!arrived.session && !arrived.secondFactor) throw ctx.redirect(target.href);
      const code = await keep(ctx, 'arrival', { origin, challenge, ...arrived });
      throw ctx.redirect(withCode(target.href, code));
    },
  );

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** One answer for all that can be wrong with a code: which of it, is nobody's business. */
const invalid = () =>
  new APIError('BAD_REQUEST', {
    code: 'INVALID_HANDOFF',
    message: 'The code is used up, too old, or of another page',
  });

/** The session of an arrival, kept short from now on. */
async function adoptSession(ctx: HookContext, token: string) {
  const { internalAdapter } = ctx.context;
  const found = await internalAdapter.findSession(token);
  if (!found) throw invalid();
  const expiresAt = carriedUntil(new Date(found.session.expiresAt));
  await internalAdapter.updateSession(token, { expiresAt });
  await setSessionCookie(ctx, found);
  return { token: null, user: found.user };
}

async function askSecondFactor(ctx: HookContext, challenge: string) {
  const { createAuthCookie, secret } = ctx.context;
  const { name, attributes } = createAuthCookie(CHALLENGE_COOKIE, { maxAge: ON_THE_WAY });
  await ctx.setSignedCookie(name, challenge, secret, attributes);
  return { twoFactorRedirect: true };
}

/** `POST /handoff/redeem`: the page that began proves it and gets what the code stands for. */
const redeem = (deps: HandoffDeps) =>
  createAuthEndpoint(
    '/handoff/redeem',
    { method: 'POST', body: z.object({ code: z.string(), verifier: z.string().max(200) }) },
    async (ctx) => {
      if (!ctx.headers || !isCrossSite(ctx.headers, deps.config)) throw invalid();
      // Used up first: whoever has a code and not its secret has one try and spoils it.
      const arrival = await take(ctx, 'arrival', ctx.body.code, arrivalSchema);
      if (!arrival || arrival.origin !== ctx.headers.get('origin')) throw invalid();
      if (sha256(ctx.body.verifier) !== arrival.challenge) throw invalid();
      if (arrival.session) return ctx.json(await adoptSession(ctx, arrival.session));
      return ctx.json(await askSecondFactor(ctx, arrival.secondFactor ?? ''));
    },
  );

/**
 * Signing in at a provider for pages of other sites than the server's. Cookies that a provider's way
 * back sets belong to the server's site, where no such page can read them, and a session in an
 * address would end up in histories and logs. So the page gets a code that works once, within a
 * minute, on its own origin and with a secret that never left it (PKCE).
 *
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export function handoff(deps: AuthDeps): BetterAuthPlugin {
  return {
    id: 'handoff',
    endpoints: {
      handoffGo: go(deps),
      handoffFinish: finish(deps),
      handoffRedeem: redeem(deps),
    },
    hooks: beginHandoffs(deps),
  };
}
