import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthContext, BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { AuthDeps } from './deps.ts';
import type { HookContext } from './hooks.ts';
import { authPage } from './landing.ts';
import type { OidcProvider } from './oidcConfig.ts';
import { noPicture } from './providers.ts';

/** Milliseconds that a provider may take to describe itself. */
const DISCOVERY_TIMEOUT = 5_000;

/** Where a provider is named in the body, and where in the path. */
const NAMED_IN_BODY: ReadonlySet<string> = new Set(['/sign-in/social', '/link-social']);
const CALLBACK = '/callback/:id';

function toConfig({ id, label, issuer, ...client }: OidcProvider): GenericOAuthConfig {
  return {
    providerId: id,
    name: label,
    ...client,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    pkce: true,
    mapProfileToUser: noPicture,
  };
}

type Provider = AuthContext['socialProviders'][number];

async function discover(provider: OidcProvider, context: AuthContext): Promise<Provider> {
  const found = genericOAuth({ config: [toConfig(provider)] }).init(context);
  const late = sleep(DISCOVERY_TIMEOUT, undefined, { ref: false });
  const result = await Promise.race([found, late]);
  const made = result?.context.socialProviders.find(({ id }) => id === provider.id);
  if (!made) throw new Error(`${provider.issuer} does not answer as an OpenID Connect provider`);
  return made;
}

/** What a reader meets whose provider is away: an error to show, or the page for errors. */
function unavailable(deps: AuthDeps, ctx: HookContext): Error {
  if (ctx.path !== CALLBACK) {
    return new APIError('SERVICE_UNAVAILABLE', {
      code: 'PROVIDER_UNAVAILABLE',
      message: 'The sign-in service does not answer',
    });
  }
  return ctx.redirect(`${authPage(deps, 'error')}?error=provider_unavailable`);
}

/**
 * The OpenID Connect providers of the environment. Each is asked to describe itself when a reader
 * first wants to sign in with it, and again until it does: asked at the start, as Better Auth does
 * it, one that is away would hold up every sign-in and then be missing until the next start.
 */
export function oidc(deps: AuthDeps): BetterAuthPlugin {
  const providers = new Map(deps.config.oidcProviders.map((one) => [one.id, one]));
  const underWay = new Map<string, Promise<Provider>>();

  async function ensure(provider: OidcProvider, context: AuthContext): Promise<void> {
    const has = () => context.socialProviders.some(({ id }) => id === provider.id);
    if (has()) return;
    const discovery = underWay.get(provider.id) ?? discover(provider, context);
    underWay.set(provider.id, discovery);
    try {
      const made = await discovery;
      if (!has()) context.socialProviders.push(made);
    } finally {
      underWay.delete(provider.id);
    }
  }

  return {
    id: 'oidc',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === CALLBACK || NAMED_IN_BODY.has(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const id: unknown = ctx.path === CALLBACK ? ctx.params?.id : ctx.body?.provider;
            const provider = typeof id === 'string' ? providers.get(id) : undefined;
            if (!provider) return;
            await ensure(provider, ctx.context).catch((err: unknown) => {
              deps.logger.error({ err, provider: provider.id }, 'provider not available');
              throw unavailable(deps, ctx);
            });
          }),
        },
      ],
    },
  };
}
