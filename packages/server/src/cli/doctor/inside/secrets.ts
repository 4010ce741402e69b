import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { passwordStrength } from '../../../auth/password/strength.ts';
import type { Config } from '../../../config.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';

const MAKE = '$(openssl rand -base64 32)';
/** Zxcvbn's highest: more than 10^10 guesses for the first characters alone. */
const BEST = 4;
/** What stands in examples, and in what people type to get on. */
const EXAMPLE = /change.?me|secret|passw|example|your.|default|12345|test/i;
/** Bits by which others may read a file. */
const OTHERS = 0o077;

/** Why a secret could be guessed, if it could. Nothing of it is repeated. */
export function weakness(secret: string): string | undefined {
  if (EXAMPLE.test(secret)) return 'it looks like an example';
  if (new Set(secret).size < 10) return 'it repeats a few characters';
  if (passwordStrength(secret).score < BEST) return 'it can be guessed';
  return undefined;
}

function strength(name: string, secret: string): Finding {
  const reason = weakness(secret);
  if (reason) return fail('secrets', `${name} is weak: ${reason}.`, `${name}="${MAKE}"`);
  return ok('secrets', `${name} is long and random enough.`);
}

async function openFile(file: string): Promise<Finding[]> {
  const found = await stat(file).catch(() => undefined);
  const isOpen = found && process.platform !== 'win32' && (found.mode & OTHERS) !== 0;
  if (!isOpen) return [];
  return [warn('secrets', `Other users of this machine may read ${file}.`, `chmod 600 ${file}`)];
}

async function sessionKey(config: Config): Promise<Finding[]> {
  const { authSecret, dataDir, databaseUrl } = config;
  if (authSecret) return [strength('BETTER_AUTH_SECRET', authSecret)];
  const file = join(dataDir, 'auth-secret');
  const made = ok('secrets', `The key of sessions is kept in ${file}.`);
  const open = await openFile(file);
  if (!databaseUrl) return [made, ...open];
  const sentence =
    'Each server on this database makes a key of its own, and knows no session of another.';
  return [warn('secrets', sentence, `BETTER_AUTH_SECRET="${MAKE}"`), ...open];
}

function ingestToken({ ingestToken, authSecret, manifestDir }: Config): Finding[] {
  if (!ingestToken) {
    if (manifestDir) return [];
    const sentence = 'Nobody may send pages to the server: it has no ingest token.';
    return [warn('secrets', sentence, `INGEST_TOKEN="${MAKE}"`)];
  }
  if (ingestToken === authSecret) {
    const sentence =
      'INGEST_TOKEN is the key of the sessions: whoever sends pages can sign in as anybody.';
    return [fail('secrets', sentence, `INGEST_TOKEN="${MAKE}"`)];
  }
  return [strength('INGEST_TOKEN', ingestToken)];
}

/** How good the secrets are, and who can read them. No finding holds one. */
export async function checkSecrets(config: Config): Promise<Finding[]> {
  return [...(await sessionKey(config)), ...ingestToken(config), ...(await openFile('.env'))];
}
