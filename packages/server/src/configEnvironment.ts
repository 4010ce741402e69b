import * as z from 'zod';
import { languageModelVariables } from './configLanguageModel.ts';
import { searchModelVariables } from './configSearchModels.ts';
import {
  contentPolicy,
  days,
  exactOrigin,
  fallback,
  folder,
  hostName,
  listOf,
  mailSender,
  optional,
  policyVersion,
  postgresUrl,
  proxyTrust,
  secret,
  siteAddress,
  smtpServer,
} from './configValues.ts';

/** Levels of the structured log, from everything to nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** How the tokens for other backends may be signed. */
export const JWT_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const;

/** Every variable that the server reads, but for those of OpenID Connect providers. `.env.example` describes the same ones, in this order. */
export const environmentSchema = z.object({
  NODE_ENV: optional(z.string()),
  PORT: fallback(z.coerce.number('must be a number').int().min(1).max(65_535), '3000'),
  HOST: fallback(z.string().trim(), '127.0.0.1'),
  LOG_LEVEL: fallback(z.enum(LOG_LEVELS), 'info'),
  DATA_DIR: fallback(folder, '.data'),
  SITE_DIR: optional(folder),
  SITE_CSP: optional(contentPolicy),
  MANIFEST_DIR: optional(folder),
  DATABASE_URL: optional(postgresUrl),
  BETTER_AUTH_SECRET: optional(secret(32)),
  BETTER_AUTH_URL: optional(exactOrigin),
  BETTER_AUTH_TRUSTED_ORIGINS: fallback(listOf(exactOrigin), ''),
  SITE_URL: optional(siteAddress),
  GOOGLE_CLIENT_ID: optional(z.string().trim()),
  GOOGLE_CLIENT_SECRET: optional(z.string().trim()),
  GITHUB_CLIENT_ID: optional(z.string().trim()),
  GITHUB_CLIENT_SECRET: optional(z.string().trim()),
  JWT_ALGORITHM: fallback(z.enum(JWT_ALGORITHMS), 'RS256'),
  JWT_AUDIENCE: optional(z.string().trim()),
  PASSWORD_LEAK_CHECK: fallback(z.enum(['on', 'off']), 'off'),
  AUTH_EVENTS_DAYS: fallback(days, '90'),
  QUESTION_LOG_DAYS: fallback(days, '90'),
  CONVERSATION_DAYS: fallback(days, '365'),
  FEEDBACK_DAYS: fallback(days, '365'),
  PRIVACY_POLICY_VERSION: fallback(policyVersion, '1'),
  CONSENT_GRACE_DAYS: fallback(days, '30'),
  SMTP_URL: optional(smtpServer),
  MAIL_FROM: optional(mailSender),
  INGEST_TOKEN: optional(secret(16)),
  MANIFEST_LIMIT_MB: fallback(z.coerce.number('must be a number').int().min(1).max(400), '64'),
  ...languageModelVariables,
  ...searchModelVariables,
  ANSWER_LINK_HOSTS: fallback(listOf(hostName), ''),
  TRUST_PROXY: fallback(proxyTrust, 'false'),
});

/** The variables, read and checked one by one. */
export type Environment = z.output<typeof environmentSchema>;
