import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { errorCode } from '../database/errors.ts';
import { makeFolder } from '../makeFolder.ts';

const BYTES = 32;

/** Makes the file unless another process was first; whoever reads it finds all of it. */
async function makeSecret(file: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

/** The secret in `file`, made first if there is none. */
async function readOrMake(file: string): Promise<{ secret: string; made: boolean }> {
  try {
    return { secret: (await readFile(file, 'utf8')).trim(), made: false };
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await makeSecret(file);
    return { secret: (await readFile(file, 'utf8')).trim(), made: true };
  }
}

/**
 * The key of sessions and tokens: the configured one, or one that is made once and kept in the data
 * folder, readable by its owner only, so that trying the server needs no setting.
 *
 * @returns the secret, and the file that this call made for it, if it did
 */
export async function authSecret(
  config: Pick<Config, 'authSecret' | 'dataDir'>,
): Promise<{ secret: string; made?: string }> {
  if (config.authSecret) return { secret: config.authSecret };
  const file = join(config.dataDir, 'auth-secret');
  await makeFolder(config.dataDir);
  const { secret, made } = await readOrMake(file);
  if (Buffer.byteLength(secret) < BYTES) {
    throw new Error(`${file} holds no usable secret: remove the file, or set BETTER_AUTH_SECRET.`);
  }
  return made ? { secret, made: file } : { secret };
}
