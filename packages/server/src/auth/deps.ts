import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { Database } from '../database/types.ts';
import type { OnAuthEvent } from '../events/types.ts';
import type { Logger } from '../http/logger.ts';
import type { Mailer } from '../mail/mailer.ts';

/** A limit per address and path: at most `max` requests in `window` seconds. */
export interface RateLimit {
  window: number;
  max: number;
}

/** What the accounts need of the configuration. */
export type AuthConfig = Pick<
  Config,
  | 'publicUrl'
  | 'trustedOrigins'
  | 'crossSiteOrigins'
  | 'siteUrl'
  | 'google'
  | 'github'
  | 'oidcProviders'
  | 'jwt'
  | 'passwordLeakCheck'
  | 'mailFrom'
  | 'authEventsDays'
  | 'consentGraceDays'
>;

export interface AuthDeps {
  config: AuthConfig;
  db: Kysely<Database>;
  logger: Logger;
  mailer: Pick<Mailer, 'send'>;
  /** Key of sessions and tokens, see `authSecret()`. */
  secret: string;
  /** Where the docs site stands, when the configuration does not say it; ends in a slash. */
  siteUrl?: string;
  /** Limits by path below `/api/auth`, in addition to Better Auth's own and over them. */
  rateLimits?: Record<string, RateLimit>;
  /** Is told of every event of an account, one after the other; what it throws is logged. */
  onAuthEvent?: OnAuthEvent;
}

/** Where the docs site stands: its address with its base URL. */
export function siteUrlOf({ config, siteUrl }: Pick<AuthDeps, 'config' | 'siteUrl'>): string {
  return config.siteUrl ?? siteUrl ?? `${config.publicUrl}/`;
}
