import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';

/**
 * Where a running server takes commands: a socket in its data folder, or on Windows a pipe that is
 * named after the folder.
 *
 * The system takes about 100 bytes for the address of a socket; the path from the current folder is
 * often the shorter one.
 */
export function controlAddress(dataDir: string, platform = process.platform): string {
  if (platform === 'win32') {
    const name = createHash('sha256').update(dataDir.toLowerCase()).digest('hex').slice(0, 32);
    return `\\\\.\\pipe\\docusaurus-auth-${name}`;
  }
  const path = join(dataDir, 'control.sock');
  const fromHere = relative(process.cwd(), path);
  return fromHere.length < path.length ? fromHere : path;
}
