import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { AuthConfig } from './deps.ts';
import type { OidcProvider } from './oidcConfig.ts';

/** A provider that a reader may sign in with. */
export interface ProviderInfo {
  id: string;
  /** What the button says. */
  name: string;
  kind: 'social' | 'oidc';
}

/** A picture from elsewhere would make every page ask that server: readers upload their own. */
const noPicture = () => ({ image: undefined });

/** Google and GitHub, when they are configured. */
export function socialProviders({
  google,
  github,
}: AuthConfig): BetterAuthOptions['socialProviders'] {
  return {
    ...(google && { google: { ...google, mapProfileToUser: noPicture } }),
    ...(github && { github: { ...github, mapProfileToUser: noPicture } }),
  };
}

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

/** The OpenID Connect providers of the environment. */
export function oidc({ oidcProviders }: AuthConfig): BetterAuthPlugin[] {
  if (oidcProviders.length === 0) return [];
  return [genericOAuth({ config: oidcProviders.map(toConfig) })];
}

/** Every provider, as the sign-in page shows them. */
export function providerList(config: AuthConfig): ProviderInfo[] {
  const social: ProviderInfo[] = [
    { id: 'google', name: 'Google', kind: 'social' },
    { id: 'github', name: 'GitHub', kind: 'social' },
  ];
  return [
    ...social.filter(({ id }) => (id === 'google' ? config.google : config.github)),
    ...config.oidcProviders.map(
      ({ id, label }): ProviderInfo => ({ id, name: label, kind: 'oidc' }),
    ),
  ];
}
