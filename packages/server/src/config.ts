import { type OidcProvider, readOidcProviders } from './auth/oidcConfig.ts';
import {
  type Environment,
  environmentSchema,
  type JWT_ALGORITHMS,
  type LOG_LEVELS,
} from './configEnvironment.ts';
import { type LlmConfig, languageModelProblems, llmConfig } from './configLanguageModel.ts';
import { type LimitConfig, limitConfig } from './configLimits.ts';
import {
  type MetricsConfig,
  metricsConfig,
  observingProblems,
  type TracingConfig,
  tracingConfig,
} from './configObserving.ts';
import { type PriceConfig, priceConfig } from './configPrices.ts';
import { type SearchModels, searchModelProblems, searchModels } from './configSearchModels.ts';
import { isLoopback } from './hosting/loopback.ts';
import { hostingMode } from './hosting/mode.ts';
import { hostingProblems } from './hosting/problems.ts';

/** What a provider knows this server by. */
export interface OAuthClient {
  clientId: string;
  clientSecret: string;
}

/** What the server runs with. Every value is checked and every path absolute. */
export interface Config {
  /** `NODE_ENV` is `production`. */
  production: boolean;
  port: number;
  /** Address to listen on. */
  host: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Folder of the embedded database and of what the server makes for itself. */
  dataDir: string;
  /** Folder of the built site; without it the server is an API only. */
  siteDir: string | undefined;
  /** Content security policy of its pages, to which the hashes of their inline scripts are added. */
  siteCsp: string | undefined;
  /** Folder of `<locale>.json` manifests, ingested at start. */
  manifestDir: string | undefined;
  /** Connection string of a Postgres server; without it the embedded database is used. */
  databaseUrl: string | undefined;
  /** A read replica of it, for searches; without it they ask the database itself. */
  databaseReadUrl: string | undefined;
  /** Key of sessions and tokens; without it one is made in `dataDir`. */
  authSecret: string | undefined;
  /** The origin that readers see, e.g. `https://docs.example.com`. */
  publicUrl: string;
  /** Origins that may send credentials: the server's own first. */
  trustedOrigins: string[];
  /** Those of them whose pages no cookie of the server reaches, because they are of another site. */
  crossSiteOrigins: string[];
  /** Address of the docs site, with its base URL; without it the site is at the root of `publicUrl`. */
  siteUrl: string | undefined;
  google: OAuthClient | undefined;
  github: OAuthClient | undefined;
  /** Further providers of OpenID Connect. */
  oidcProviders: OidcProvider[];
  jwt: {
    algorithm: (typeof JWT_ALGORITHMS)[number];
    /** Who the tokens are for. */
    audience: string;
  };
  /** Ask haveibeenpwned.com whether a new password is known to be leaked. */
  passwordLeakCheck: boolean;
  /** Days that events of accounts are kept; 0 keeps none. */
  authEventsDays: number;
  /** Days that questions are kept in the log; 0 keeps none. */
  questionLogDays: number;
  /** Days that a conversation is kept after its last turn. */
  conversationDays: number;
  /** Days that feedback is kept. */
  feedbackDays: number;
  /** The version of the privacy policy that readers agree to: a new one asks them again. */
  policyVersion: string;
  /** Days that data wait, unread, for their consent to be given again after a new policy. */
  consentGraceDays: number;
  /** Days that backups are kept, and with them the hashes that let a restore erase again. */
  backupDays: number;
  /** The server that sends mail; without it mails become files in `outbox/` of `dataDir`. */
  smtpUrl: string | undefined;
  /** Sender of the mails; its name is what they call the site. */
  mailFrom: string | undefined;
  /** Bearer token of `PUT /api/v1/index`; without it that route refuses everyone. */
  ingestToken: string | undefined;
  /** Largest manifest in bytes, unpacked. */
  manifestLimit: number;
  /** The language model that writes answers; without it they are quoted from the docs. */
  llm: LlmConfig | undefined;
  /** Models that help the search, each optional. */
  searchModels: SearchModels;
  /** What models cost. */
  prices: PriceConfig;
  /** Hosts that answers may link beside the sources, e.g. `github.com`. */
  answerLinkHosts: string[];
  /** What the server takes on. */
  limits: LimitConfig;
  /** Express' `trust proxy`. */
  trustProxy: boolean | number | string[];
  metrics: MetricsConfig;
  /** Milliseconds after which a statement of the database is logged; 0 logs none. */
  slowQueryMs: number;
  /** Where traces are sent; without it none are made. */
  tracing: TracingConfig | undefined;
}

/** The environment is unusable; `message` names every variable that is wrong, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** One for each variable: its name, and what is wrong with it. */
  readonly problems: readonly string[];

  constructor(problems: string[]) {
    super(`The configuration is not usable.\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.problems = problems;
  }
}

/** On loopback people type either name: the same server answers, so each is its own origin. */
function ownOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!isLoopback(url.hostname)) return [publicUrl];
  const port = url.port && `:${url.port}`;
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return [publicUrl, ...names.map((name) => `${url.protocol}//${name}${port}`)];
}

/** A provider is known by two values: one alone is a mistake. */
function halves(env: Environment, name: 'GOOGLE' | 'GITHUB'): string[] {
  const names = [`${name}_CLIENT_ID`, `${name}_CLIENT_SECRET`] as const;
  const missing = names.filter((key) => !env[key]);
  return missing.length === 1 ? [`${missing[0]}: required with its other half`] : [];
}

function oauthClient(clientId?: string, clientSecret?: string): OAuthClient | undefined {
  return clientId && clientSecret ? { clientId, clientSecret } : undefined;
}

/** Says what is wrong with variables that are each fine, but not together. */
function conflicts(config: Config, env: Environment): string[] {
  const guarded = config.production && !isLoopback(new URL(config.publicUrl).hostname);
  return [
    guarded &&
      !config.authSecret &&
      'BETTER_AUTH_SECRET: required in production; make one with "openssl rand -base64 32" and keep it',
    config.databaseReadUrl &&
      !config.databaseUrl &&
      'DATABASE_READ_URL: requires DATABASE_URL; the embedded database has no replica',
    ...halves(env, 'GOOGLE'),
    ...halves(env, 'GITHUB'),
    ...languageModelProblems(env),
    ...searchModelProblems(env),
    ...observingProblems(env),
    config.smtpUrl &&
      !config.mailFrom &&
      'MAIL_FROM: required with SMTP_URL; mail servers refuse a sender that they do not know',
    ...hostingProblems({
      publicUrl: config.publicUrl,
      siteUrl: config.siteUrl,
      others: env.BETTER_AUTH_TRUSTED_ORIGINS,
      servesSite: config.siteDir !== undefined,
    }),
  ].filter((problem) => typeof problem === 'string');
}

/**
 * Reads the environment.
 *
 * @example
 * const config = loadConfig(process.env);
 * console.log(config.publicUrl); // http://localhost:3000
 * @throws {ConfigError} naming every variable that is wrong
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const result = environmentSchema.safeParse(env);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    );
  }
  const oidc = readOidcProviders(env);
  const config = toConfig(result.data, oidc.providers);
  const problems = [...conflicts(config, result.data), ...oidc.problems];
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function toConfig(env: Environment, oidcProviders: OidcProvider[]): Config {
  const publicUrl = env.BETTER_AUTH_URL ?? `http://localhost:${env.PORT}`;
  const siteOrigin = env.SITE_URL ? [new URL(env.SITE_URL).origin] : [];
  const others = [...siteOrigin, ...env.BETTER_AUTH_TRUSTED_ORIGINS];
  const own = ownOrigins(publicUrl);
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    logLevel: env.LOG_LEVEL,
    dataDir: env.DATA_DIR,
    siteDir: env.SITE_DIR,
    siteCsp: env.SITE_CSP,
    manifestDir: env.MANIFEST_DIR,
    databaseUrl: env.DATABASE_URL,
    databaseReadUrl: env.DATABASE_READ_URL,
    authSecret: env.BETTER_AUTH_SECRET,
    publicUrl,
    trustedOrigins: [...new Set([...own, ...others])],
    crossSiteOrigins: others.filter(
      (origin) => !own.includes(origin) && hostingMode(origin, publicUrl) === 'cross-site',
    ),
    siteUrl: env.SITE_URL,
    google: oauthClient(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET),
    github: oauthClient(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET),
    oidcProviders,
    jwt: { algorithm: env.JWT_ALGORITHM, audience: env.JWT_AUDIENCE ?? publicUrl },
    passwordLeakCheck: env.PASSWORD_LEAK_CHECK === 'on',
    authEventsDays: env.AUTH_EVENTS_DAYS,
    questionLogDays: env.QUESTION_LOG_DAYS,
    conversationDays: env.CONVERSATION_DAYS,
    feedbackDays: env.FEEDBACK_DAYS,
    policyVersion: env.PRIVACY_POLICY_VERSION,
    consentGraceDays: env.CONSENT_GRACE_DAYS,
    backupDays: env.BACKUP_DAYS,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    ingestToken: env.INGEST_TOKEN,
    manifestLimit: env.MANIFEST_LIMIT_MB * 2 ** 20,
    llm: llmConfig(env),
    searchModels: searchModels(env),
    prices: priceConfig(env),
    answerLinkHosts: env.ANSWER_LINK_HOSTS,
    limits: limitConfig(env),
    trustProxy: env.TRUST_PROXY,
    metrics: metricsConfig(env),
    slowQueryMs: env.SLOW_QUERY_MS,
    tracing: tracingConfig(env),
  };
}
