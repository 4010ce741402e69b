import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a server keeps to itself, by the names of its environment; some servers add numbered ones. */
const SECRETS = [
  'BETTER_AUTH_SECRET',
  'DATABASE_URL',
  'DATABASE_READ_URL',
  'DATABASE_DIRECT_URL',
  'EMBEDDINGS_API_KEY',
  'GITHUB_CLIENT_SECRET',
  'GOOGLE_CLIENT_SECRET',
  'INGEST_TOKEN',
  'LLM_API_KEY',
  'LLM_FALLBACK_API_KEY',
  'METRICS_TOKEN',
  'OIDC_ACME_CLIENT_SECRET',
  'RERANK_API_KEY',
  'SMTP_URL',
];

/** Nobody writes this by chance. */
export const CANARY = 'canary-of-the-build-71c0f6';

/**
 * Secrets that are none, under the names of the real ones: a build gets them, and whatever it writes
 * is then searched for them.
 */
export const CANARIES: Readonly<Record<string, string>> = Object.fromEntries(
  SECRETS.map((name) => [name, `${CANARY}-${name}`]),
);

/** The files below a folder that hold a secret of the environment in which they were written. */
export function filesWithCanaries(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files.filter((file) => readFileSync(file).includes(CANARY));
}
