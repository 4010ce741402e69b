import type { BetterAuthOptions } from 'better-auth';
import type { AuthConfig } from '../deps.ts';
import { isCrossSite } from './crossSite.ts';

/** Milliseconds that a session which a page carries lasts after it was last used. */
export const CARRIED_MS = 86_400_000;

/** The end of a session that a page carries: a day from now, or sooner. */
export function carriedUntil(expiresAt: Date): Date {
  return new Date(Math.min(expiresAt.getTime(), Date.now() + CARRIED_MS));
}

type SessionHooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>;
type BeforeUpdate = NonNullable<NonNullable<SessionHooks['update']>['before']>;

/**
 * Sessions that pages of other sites carry end after a day without use: what is lost with a page
 * that is closed shall not stay open for a week.
 */
export function shortSessions(config: Pick<AuthConfig, 'crossSiteOrigins'>): BeforeUpdate {
  return async ({ expiresAt }, ctx) => {
    if (!expiresAt || !ctx?.request || !isCrossSite(ctx.request.headers, config)) return;
    return { data: { expiresAt: carriedUntil(new Date(expiresAt)) } };
  };
}
