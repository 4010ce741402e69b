import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../../scripts/shared/paths.ts';

/**
 * A file of `deploy/`, with places of a test instead of those that it names.
 *
 * @throws {Error} when it does not name one of them any more
 */
export async function readDeployed(file: string, places: Record<string, string>): Promise<string> {
  let text = await readFile(path.join(ROOT, file), 'utf8');
  for (const [named, place] of Object.entries(places)) {
    if (!text.includes(named)) throw new Error(`${file} does not name ${named}.`);
    text = text.replaceAll(named, place);
  }
  return text;
}
