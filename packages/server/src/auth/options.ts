import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { admin } from 'better-auth/plugins/admin';
import { eventNotes } from '../events/collect.ts';
import { CLIENT_IP_HEADER } from '../http/clientIp.ts';
import { ApiError } from '../http/errors.ts';
import { type Logger, maskEmails } from '../http/logger.ts';
import type { AuthStorage } from '../limits/authStorage.ts';
import { mailSender } from '../mail/sender.ts';
import { backoff } from './backoff/plugin.ts';
import { handoff } from './crossSite/handoff/plugin.ts';
import { shortSessions } from './crossSite/lifetime.ts';
import { deletion } from './deletion.ts';
import type { AuthDeps } from './deps.ts';
import { DISABLED_PATHS, disabledPatterns } from './disabledPaths.ts';
import { FRESH_SECONDS, freshness } from './freshness.ts';
import { authPage } from './landing.ts';
import { magicLinks } from './magicLink.ts';
import { afterUserUpdate, notices } from './notices.ts';
import { oidc } from './oidc.ts';
import { passkeys } from './passkeys.ts';
import { signOutOthers } from './password/change.ts';
import { passwordReset } from './password/reset.ts';
import { passwordRules } from './password/rules.ts';
import { PASSWORD_LENGTH } from './password/strength.ts';
import { hashFirst, passwords } from './pendingPassword.ts';
import { policyMark } from './policyMark.ts';
import { profileRules } from './profileRules.ts';
import { socialProviders } from './providers.ts';
import { withoutProviderTokens } from './providerTokens.ts';
import { OTHERWISE, rateLimitRules } from './rateLimits.ts';
import { authSchema } from './schema.ts';
import { syntheticUser } from './syntheticUser.ts';
import { tokens } from './tokens.ts';
import { codeOnce } from './twoFactor/codeOnce.ts';
import { secondFactor } from './twoFactor/plugin.ts';
import { refuseUnknownWays } from './twoFactor/safetyNet.ts';
import { beforeEmailVerification, codes, signUpVerification } from './verification.ts';

/** Seconds. */
const DAY = 86_400;

/**
 * Better Auth's messages in our log: the first argument is a text, what follows may hold a row.
 * There is no `level` on purpose: with one, Better Auth prints the client's errors to the console.
 */
function toLog(logger: Logger): BetterAuthOptions['logger'] {
  const child = logger.child({ part: 'better-auth' });
  return {
    log: (level, message, ...args) => {
      const err = args.find((arg) => arg instanceof Error);
      child[level](err ? { err } : {}, maskEmails(String(message)));
    },
  };
}

/** A body that ends too early or is no JSON at all: Better Auth parses it, and throws what it gets. */
function isMalformedJson(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (!('name' in error && error.name === 'SyntaxError' && 'message' in error)) return false;
  return /JSON/.test(String(error.message));
}

/**
 * Better Auth answers its own errors. Every other one (a database that is away) is handed on, so
 * that the server logs it with its cause and answers with a problem document; Better Auth would
 * print it to the console and answer with an empty body.
 */
function onError(logger: Logger): (error: unknown) => void {
  return (error) => {
    if (isMalformedJson(error)) throw new ApiError('malformed_json', { cause: error });
    if (!isAPIError(error)) throw error;
    if (error.statusCode >= 500) logger.error({ err: error }, 'Better Auth failed');
  };
}

/** Mail is written after the answer, so that its time tells nothing. Better Auth logs what fails. */
const inBackground = (task: Promise<unknown>): void => void task;

/** Refuses a session where the second factor is missing, and keeps others as short as they must be. */
function onNewSession({ config }: AuthDeps): typeof refuseUnknownWays {
  const shorten = shortSessions(config);
  return async (session, ctx) => {
    await refuseUnknownWays(session, ctx);
    return await shorten(session, ctx);
  };
}

/** The plugins. The second factor comes first: what follows must not see a session that waits for it. */
function authPlugins(deps: AuthDeps): BetterAuthPlugin[] {
  const siteName = mailSender(deps.config.mailFrom, deps.config.publicUrl).name;
  return [
    eventNotes,
    disabledPatterns,
    freshness,
    passwordRules(deps, siteName),
    backoff(deps),
    hashFirst,
    signOutOthers,
    codeOnce(deps),
    secondFactor(deps, siteName),
    admin({ schema: authSchema.admin }),
    codes(deps),
    signUpVerification(deps),
    magicLinks(deps),
    ...passkeys(deps, siteName),
    oidc(deps),
    handoff(deps),
    ...tokens(deps.config),
    notices(deps),
    policyMark(deps),
  ];
}

/**
 * Better Auth as this server runs it. Several of these are its own defaults, pinned because the
 * defaults change with `NODE_ENV`: under `test` it checks no origins and limits nothing.
 *
 * @param counts where requests are counted; whoever needs the schema only leaves it out
 */
export function authOptions(deps: AuthDeps, counts?: AuthStorage): BetterAuthOptions {
  const { config, db, logger } = deps;
  return {
    appName: 'Docusaurus Auth',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    // Versioned from the start: encrypted data stays readable when the secret is changed.
    secrets: [{ version: 1, value: deps.secret }],
    trustedOrigins: config.trustedOrigins,
    database: { db, type: 'postgres', transaction: true },
    logger: toLog(logger),
    disabledPaths: DISABLED_PATHS,
    telemetry: { enabled: false },
    // What its errors say would stand in the traces of an operator.
    experimental: { instrumentation: { enabled: false } },
    onAPIError: {
      errorURL: authPage(deps, 'error'),
      onError: onError(logger),
    },
    advanced: {
      cookiePrefix: 'docsauth',
      disableOriginCheck: false,
      disableCSRFCheck: false,
      backgroundTasks: { handler: inBackground },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
      // The server compares the schema itself before it listens. A session comes with its user.
      database: { validateSchema: false, joins: true },
    },
    user: { ...authSchema.user, deleteUser: deletion(deps) },
    rateLimit: {
      ...authSchema.rateLimit,
      enabled: true,
      ...(counts && { customStorage: counts }),
      ...OTHERWISE,
      customRules: rateLimitRules(deps.rateLimits),
    },
    // No cookie cache: a revoked session would live on in it.
    session: { ...authSchema.session, expiresIn: 7 * DAY, updateAge: DAY, freshAge: FRESH_SECONDS },
    verification: { ...authSchema.verification, storeIdentifier: 'hashed' },
    account: {
      ...authSchema.account,
      encryptOAuthTokens: true,
      // Both addresses must be proven, and be the same.
      accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: false },
    },
    emailAndPassword: {
      ...passwordReset(deps),
      requireEmailVerification: true,
      customSyntheticUser: syntheticUser,
      password: passwords,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    emailVerification: {
      // Our own hook sends the code: it also writes to addresses that have an account.
      sendOnSignUp: false,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      beforeEmailVerification,
    },
    socialProviders: socialProviders(config),
    databaseHooks: {
      account: withoutProviderTokens,
      session: {
        create: { before: onNewSession(deps) },
        update: { before: shortSessions(config) },
      },
      user: { update: { after: afterUserUpdate(deps) } },
    },
    hooks: { before: profileRules },
    plugins: authPlugins(deps),
  };
}
