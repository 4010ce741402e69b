import type { BetterAuthPlugin } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { CHALLENGED_PARAM, finishAddress } from '../crossSite/handoff/begin.ts';
import { type AuthDeps, siteUrlOf } from '../deps.ts';
import { authPage } from '../landing.ts';
import { authSchema } from '../schema.ts';
import { CHALLENGED } from '../ways.ts';

type AfterHook = NonNullable<NonNullable<BetterAuthPlugin['hooks']>['after']>[number];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What the endpoint answered, which Better Auth hands its hooks in their context. */
function endpointAnswer(input: object): unknown {
  const context = 'context' in input ? input.context : undefined;
  return isObject(context) && 'returned' in context ? context.returned : undefined;
}

/** What a hook hands back: what to answer instead, and headers to add. */
interface HookResult {
  response?: unknown;
  headers?: Headers;
}

function isHookResult(value: unknown): value is HookResult {
  return isObject(value) && 'response' in value;
}

/** Where an endpoint would have sent the reader. */
function redirectTarget(returned: unknown): string | undefined {
  if (!isAPIError(returned) || returned.statusCode !== 302) return undefined;
  return new Headers(returned.headers).get('location') ?? undefined;
}

/** The page for the second factor, and where it leads afterwards. */
export function challengePage(deps: Pick<AuthDeps, 'config' | 'siteUrl'>, target: string): string {
  // A page of another site gets to know of the question with its code.
  if (target.startsWith(`${finishAddress(deps)}?`)) return `${target}&${CHALLENGED_PARAM}`;
  const page = new URL(authPage(deps, 'two-factor'));
  const site = new URL(siteUrlOf(deps));
  const back = new URL(target, site);
  const local = back.origin === site.origin ? `${back.pathname}${back.search}${back.hash}` : '';
  if (local) page.searchParams.set('return', local);
  return page.href;
}

/**
 * Better Auth asks for the second factor after a password only. Its own hook is asked after every
 * way in here; where the endpoint redirects, so does the challenge.
 */
function onEveryWayIn(deps: AuthDeps, hook: AfterHook): AfterHook {
  return {
    matcher: ({ path }) => path !== undefined && CHALLENGED.has(path),
    handler: async (input) => {
      const target = redirectTarget(endpointAnswer(input));
      const result = await hook.handler(input);
      if (!isHookResult(result) || !result.response || target === undefined) return result;
      const headers = new Headers(result.headers);
      headers.set('location', challengePage(deps, target));
      return { headers, response: new APIError('FOUND', undefined, headers) };
    },
  };
}

/** Two-factor by an authenticator app, with backup codes, on every way in. */
export function secondFactor(deps: AuthDeps, issuer: string): BetterAuthPlugin {
  const plugin = twoFactor({ issuer, allowPasswordless: true, schema: authSchema.twoFactor });
  return {
    ...plugin,
    hooks: { after: plugin.hooks.after.map((hook) => onEveryWayIn(deps, hook)) },
  };
}
