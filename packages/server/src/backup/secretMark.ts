import { type ScryptOptions, scrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '../config.ts';

const derive = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);

/** The secret that the server runs with, if there is one; none is made. */
async function presentSecret({ authSecret, dataDir }: Config): Promise<string | undefined> {
  if (authSecret) return authSecret;
  const text = await readFile(join(dataDir, 'auth-secret'), 'utf8').catch(() => undefined);
  return text?.trim() || undefined;
}

/**
 * A mark that is equal for equal secrets, and costs time to try a guess against. A backup bears it,
 * because what is encrypted in there is lost without that secret.
 */
export async function secretMark(config: Config): Promise<string | undefined> {
  const secret = await presentSecret(config);
  if (!secret) return undefined;
  return (await derive(secret, 'docusaurus-auth backup', 16, {})).toString('base64url');
}
