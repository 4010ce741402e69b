import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { makeFolder } from '../../packages/server/src/makeFolder.ts';
import { errorCode } from '../bootstrap/errorCode.mjs';
import { PlainError } from './plainError.ts';

/**
 * Reads a port number from the environment.
 *
 * @throws {PlainError} when it is not a number from 1 to 65535
 */
export function readPort(value: string | undefined, fallback: number): number {
  if (!value) return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT must be a number from 1 to 65535, not "${value}".`);
}

/**
 * Looks before the long steps whether the port can be had at their end.
 *
 * @throws {PlainError} when another program listens on it, or when it is not ours to take
 */
export async function ensurePortIsFree(port: number, host?: string): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ port, host, exclusive: true }, resolve);
    });
  } catch (error) {
    throw asSentence(error, port);
  }
  await new Promise((resolve) => probe.close(resolve));
}

function asSentence(error: unknown, port: number): unknown {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    return new PlainError(
      `Port ${port} is taken: stop what listens there, or choose another one, as in "PORT=${port + 1} npm start".`,
    );
  }
  if (code === 'EACCES') {
    return new PlainError(`Port ${port} needs rights that you do not have: choose one over 1023.`);
  }
  return error;
}

/**
 * Looks before the long steps whether the data can be written where it shall live.
 *
 * @throws {PlainError} when the folder cannot be made or written
 */
export async function ensureWritable(folder: string): Promise<void> {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    await makeFolder(folder);
    await writeFile(probe, '');
    await rm(probe);
  } catch {
    throw new PlainError(
      `The folder ${folder} cannot be written: give yourself the right to, or choose another one with DATA_DIR.`,
    );
  }
}
