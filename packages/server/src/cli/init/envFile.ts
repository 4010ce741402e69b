import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Change } from './change.ts';

const FILE = '.env';
const TITLE = '# Settings of docusaurus-auth-server. Keep this file to yourself.';
const BYTES = 32;

/** The secrets that are made, and what each is. */
const SECRETS = {
  BETTER_AUTH_SECRET: 'Key of sessions and tokens. A new one signs everyone out.',
  INGEST_TOKEN: 'Who has it may send pages to the server: "docusaurus auth:ingest" needs it too.',
};

type SecretName = keyof typeof SECRETS;

const isSecretName = (name: string): name is SecretName => Object.hasOwn(SECRETS, name);

/**
 * Gives a variable a value: on its own line, when there is one without a value, else at the end. The
 * values that are there are never looked at again.
 */
function withVariable(text: string, name: SecretName, value: string): string {
  const empty = new RegExp(
    `^([ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=)[ \\t]*(?:""|'')?[ \\t]*$`,
    'm',
  );
  if (empty.test(text)) return text.replace(empty, (_line, start) => `${start}${value}`);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${gap}\n# ${SECRETS[name]}\n${name}=${value}\n`;
}

/** A server that has run here has made a key, and readers are signed in by it. */
function hasKey(dir: string, dataDir = '.data'): boolean {
  return existsSync(join(dir, dataDir, 'auth-secret'));
}

/** The secrets that are missing, in the order of the file. */
function missing(dir: string, text: string): SecretName[] {
  const there = parseEnv(text);
  return Object.keys(SECRETS)
    .filter(isSecretName)
    .filter((name) => !there[name])
    .filter((name) => name !== 'BETTER_AUTH_SECRET' || !hasKey(dir, there.DATA_DIR));
}

/** Puts the secrets that are missing into `.env`, each made at random. */
export async function addSecrets(dir: string): Promise<Change[]> {
  const before = await readFile(join(dir, FILE), 'utf8').catch(() => undefined);
  const names = missing(dir, before ?? '');
  if (names.length === 0) return [];
  const secrets: string[] = [];
  let after = before ?? `${TITLE}\n`;
  for (const name of names) {
    const secret = randomBytes(BYTES).toString('base64url');
    secrets.push(secret);
    after = withVariable(after, name, secret);
  }
  return [{ file: FILE, before, after, secrets }];
}
