import * as z from 'zod';
import { languageModelVariables } from './configLanguageModel.ts';
import { limitVariables } from './configLimits.ts';
import { observingVariables } from './configObserving.ts';
import { priceVariables } from './configPrices.ts';
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
  NODE_ENV: optional(z.string()).describe(
    '`production` makes the server insist on `BETTER_AUTH_SECRET` where readers come from other machines.',
  ),
  PORT: fallback(z.coerce.number('must be a number').int().min(1).max(65_535), '3000').describe(
    'The port to listen on, 1 to 65535.',
  ),
  HOST: fallback(z.string().trim(), '127.0.0.1').describe(
    'The address to listen on. The default accepts requests from this machine only. Use `0.0.0.0` in a container, or when the reverse proxy runs on another machine.',
  ),
  LOG_LEVEL: fallback(z.enum(LOG_LEVELS), 'info').describe(
    'How much is logged: `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`.',
  ),
  DATA_DIR: fallback(folder, '.data').describe(
    'The folder of the embedded database and of the secret that the server makes for itself.',
  ),
  SITE_DIR: optional(folder).describe(
    'The folder of a built Docusaurus site. The server then serves the site too. Without it, the server is an API only.',
  ),
  SITE_CSP: optional(contentPolicy).describe(
    'The content security policy of the pages of that site: `strict`, or a policy of your own. The hashes of their inline scripts are added. [How to set one](../guides/content-security-policy.md)',
  ),
  MANIFEST_DIR: optional(folder).describe(
    'A folder of content manifests, one `<locale>.json` for each locale. They are indexed at every start, and what has not changed costs nothing.',
  ),
  DATABASE_URL: optional(postgresUrl).describe(
    'The connection string of a Postgres server, such as `postgres://user:password@host:5432/name`. Without it, the embedded database is used.',
  ),
  DATABASE_READ_URL: optional(postgresUrl).describe(
    'The connection string of a read replica of that server. Searches and answers then read the index there, as long as it is up to date. [How it works](../deploying/postgres.md#a-read-replica)',
  ),
  BETTER_AUTH_SECRET: optional(secret(32), 'made at first start').describe(
    'The key of sessions and tokens, at least 32 bytes. Required when `NODE_ENV` is `production` and the public address is not this machine.',
  ),
  BETTER_AUTH_URL: optional(exactOrigin, '`http://localhost:PORT`').describe(
    'The origin that readers see, such as `https://docs.example.com`: scheme, host and port, no path.',
  ),
  BETTER_AUTH_TRUSTED_ORIGINS: fallback(listOf(exactOrigin), '').describe(
    'More origins that may sign readers in and send cookies, separated by commas. Each is exact: no path and no wildcard.',
  ),
  SITE_URL: optional(
    siteAddress,
    'the site that the server serves, else the root of `BETTER_AUTH_URL`',
  ).describe(
    'The address of the docs site with its base URL, such as `https://docs.example.com/docs/`. Mails and providers lead readers to its pages, and passkeys belong to its host name. Its origin is trusted.',
  ),
  GOOGLE_CLIENT_ID: optional(z.string().trim()).describe(
    'Sign-in with Google: the client ID. [How to set it up](../guides/ways-to-sign-in.md#how-to-let-readers-sign-in-with-google)',
  ),
  GOOGLE_CLIENT_SECRET: optional(z.string().trim()).describe(
    'The secret that belongs to it. Both are set, or none.',
  ),
  GITHUB_CLIENT_ID: optional(z.string().trim()).describe(
    'Sign-in with GitHub: the client ID. [How to set it up](../guides/ways-to-sign-in.md#how-to-let-readers-sign-in-with-github)',
  ),
  GITHUB_CLIENT_SECRET: optional(z.string().trim()).describe(
    'The secret that belongs to it. Both are set, or none.',
  ),
  JWT_ALGORITHM: fallback(z.enum(JWT_ALGORITHMS), 'RS256').describe(
    'How the [tokens for other backends](./api.md#tokens-for-other-backends) are signed: `RS256`, `ES256` or `EdDSA`. After a change a new key is made, and older tokens stay valid for their five minutes.',
  ),
  JWT_AUDIENCE: optional(z.string().trim(), '`BETTER_AUTH_URL`').describe(
    'Whom the tokens are for: their `aud` claim.',
  ),
  PASSWORD_LEAK_CHECK: fallback(z.enum(['on', 'off']), 'off').describe(
    '`on` asks haveibeenpwned.com whether a new password is known to be leaked. [What that means](../guides/ways-to-sign-in.md#which-passwords-are-taken)',
  ),
  AUTH_EVENTS_DAYS: fallback(days, '90').describe(
    'How many days the record of sign-ins, failures and changes of accounts is kept, 0 to 3650. With `0` nothing is recorded.',
  ),
  QUESTION_LOG_DAYS: fallback(days, '90').describe(
    'How many days questions are kept in the log, 0 to 3650. With `0` no question is kept.',
  ),
  CONVERSATION_DAYS: fallback(days, '365').describe(
    'How many days a conversation is kept after its last turn.',
  ),
  FEEDBACK_DAYS: fallback(days, '365').describe('How many days feedback on answers is kept.'),
  PRIVACY_POLICY_VERSION: fallback(policyVersion, '1').describe(
    'The version of the privacy policy that readers agree to, up to 50 characters. A new version asks them again. [What happens then](../guides/profile-and-privacy.md#what-happens-when-the-privacy-policy-changes)',
  ),
  CONSENT_GRACE_DAYS: fallback(days, '30').describe(
    'How many days what readers had stored waits, unread, for them to agree to the new version. Then it is erased.',
  ),
  BACKUP_DAYS: fallback(days, '90').describe(
    'How many days you keep backups, 0 to 3650. For so long the server remembers hashes of the ids of deleted accounts, so that a restore deletes them again. [What a restore does](../operations/backups.md#what-a-restore-means-for-readers)',
  ),
  SMTP_URL: optional(smtpServer).describe(
    'The mail server for mails about accounts, such as `smtp://user:password@mail.example.com:587`. Without it, mails become files in the folder `outbox` of `DATA_DIR`.',
  ),
  MAIL_FROM: optional(mailSender).describe(
    'The sender of these mails, such as `Acme Docs <docs@example.com>`. Required with `SMTP_URL`.',
  ),
  INGEST_TOKEN: optional(secret(16)).describe(
    'The token that may upload a content manifest, at least 16 bytes. Without it, `PUT /api/v1/index` refuses everyone.',
  ),
  MANIFEST_LIMIT_MB: fallback(
    z.coerce.number('must be a number').int().min(1).max(400),
    '64',
  ).describe(
    'The largest content manifest in megabytes, unpacked, from 1 to 400. A larger one is refused with `payload_too_large`.',
  ),
  ...languageModelVariables,
  ...searchModelVariables,
  ...priceVariables,
  ANSWER_LINK_HOSTS: fallback(listOf(hostName), '').describe(
    'Hosts that answers of a model may link or show images from, beside the pages that they cite: `github.com,*.example.com`.',
  ),
  ...limitVariables,
  TRUST_PROXY: fallback(proxyTrust, 'false').describe(
    "Which reverse proxies may name the reader's address: `false`, the number of proxies in front of the server, or a list of their addresses.",
  ),
  ...observingVariables,
});

/** The variables, read and checked one by one. */
export type Environment = z.output<typeof environmentSchema>;
