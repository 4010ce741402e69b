import type { BetterAuthOptions } from 'better-auth';
import type { AuthConfig } from './deps.ts';

/** A provider that a reader may sign in with. */
export interface ProviderInfo {
  id: string;
  /** What the button says. */
  name: string;
  kind: 'social' | 'oidc';
}

/** A picture from elsewhere would make every page ask that server: readers upload their own. */
export const noPicture = () => ({ image: undefined });

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
