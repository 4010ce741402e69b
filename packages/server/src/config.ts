import * as z from 'zod';
import {
  exactOrigin,
  fallback,
  folder,
  listOf,
  mailSender,
  optional,
  postgresUrl,
  proxyTrust,
  secret,
  smtpServer,
} from './configValues.ts';

/** Levels of the structured log, from everything to nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every variable that the server reads. `.env.example` describes the same ones, in this order. */
export const environmentSchema = z.object({
  NODE_ENV: optional(z.string()),
  PORT: fallback(z.coerce.number('must be a number').int().min(1).max(65_535), '3000'),
  HOST: fallback(z.string().trim(), '127.0.0.1'),
  LOG_LEVEL: fallback(z.enum(LOG_LEVELS), 'info'),
  DATA_DIR: fallback(folder, '.data'),
  SITE_DIR: optional(folder),
  MANIFEST_DIR: optional(folder),
  DATABASE_URL: optional(postgresUrl),
  BETTER_AUTH_SECRET: optional(secret(32)),
  BETTER_AUTH_URL: optional(exactOrigin),
  BETTER_AUTH_TRUSTED_ORIGINS: fallback(listOf(exactOrigin), ''),
  SMTP_URL: optional(smtpServer),
  MAIL_FROM: optional(mailSender),
  INGEST_TOKEN: optional(secret(16)),
  TRUST_PROXY: fallback(proxyTrust, 'false'),
});

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
  /** Folder of `<locale>.json` manifests, ingested at start. */
  manifestDir: string | undefined;
  /** Connection string of a Postgres server; without it the embedded database is used. */
  databaseUrl: string | undefined;
  /** Key of sessions and tokens; without it one is made in `dataDir`. */
  authSecret: string | undefined;
  /** The origin that readers see, e.g. `https://docs.example.com`. */
  publicUrl: string;
  /** Origins that may send credentials: the server's own first. */
  trustedOrigins: string[];
  /** The server that sends mail; without it mails become files in `outbox/` of `dataDir`. */
  smtpUrl: string | undefined;
  /** Sender of the mails; its name is what they call the site. */
  mailFrom: string | undefined;
  /** Bearer token of `PUT /api/v1/index`; without it that route refuses everyone. */
  ingestToken: string | undefined;
  /** Express' `trust proxy`. */
  trustProxy: boolean | number | string[];
}

/** The environment is unusable; `message` names every variable that is wrong, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: string[]) {
    super(`The configuration is not usable.\n${problems.map((line) => `  ${line}`).join('\n')}`);
  }
}

/** `true` for the addresses that only this machine can reach. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[?::1\]?)$/.test(hostname);
}

/** On loopback people type either name: the same server answers, so each is its own origin. */
function ownOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!isLoopback(url.hostname)) return [publicUrl];
  const port = url.port && `:${url.port}`;
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return [publicUrl, ...names.map((name) => `${url.protocol}//${name}${port}`)];
}

/** Says what is wrong with variables that are each fine, but not together. */
function conflicts(config: Config): string[] {
  const guarded = config.production && !isLoopback(new URL(config.publicUrl).hostname);
  return [
    guarded &&
      !config.authSecret &&
      'BETTER_AUTH_SECRET: required in production; make one with "openssl rand -base64 32" and keep it',
    config.smtpUrl &&
      !config.mailFrom &&
      'MAIL_FROM: required with SMTP_URL; mail servers refuse a sender that they do not know',
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
  const config = toConfig(result.data);
  const problems = conflicts(config);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function toConfig(env: z.output<typeof environmentSchema>): Config {
  const publicUrl = env.BETTER_AUTH_URL ?? `http://localhost:${env.PORT}`;
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    logLevel: env.LOG_LEVEL,
    dataDir: env.DATA_DIR,
    siteDir: env.SITE_DIR,
    manifestDir: env.MANIFEST_DIR,
    databaseUrl: env.DATABASE_URL,
    authSecret: env.BETTER_AUTH_SECRET,
    publicUrl,
    trustedOrigins: [...new Set([...ownOrigins(publicUrl), ...env.BETTER_AUTH_TRUSTED_ORIGINS])],
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    ingestToken: env.INGEST_TOKEN,
    trustProxy: env.TRUST_PROXY,
  };
}
