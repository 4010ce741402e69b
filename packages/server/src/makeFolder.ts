import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './database/errors.ts';

const exists = (path: string) => stat(path).then(Boolean, () => false);

/**
 * Makes a folder and those above it. Node's own `recursive` never returns where a folder exists but
 * takes no other one in it, as in `/proc`: it tries again for ever.
 *
 * @param folder absolute path
 * @throws the system's error, such as `EACCES`
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const isThere = errorCode(error) === 'EEXIST' && (await stat(folder)).isDirectory();
    if (isThere) return;
    if (errorCode(error) !== 'ENOENT' || (await exists(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await makeFolder(folder);
  }
}
