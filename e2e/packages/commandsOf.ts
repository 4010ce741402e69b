import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { WEBSITE } from '../../scripts/shared/paths.ts';

const STEP = /^```bash title="Step \d+: [^"]+"\n([\s\S]*?)^```$/gm;

/**
 * The shell commands of the steps of a page of the docs, in order, as they stand there.
 *
 * @param page relative to the docs, such as `getting-started/quick-start.md`
 */
export async function commandsOf(page: string): Promise<string[]> {
  const text = await readFile(path.join(WEBSITE, 'docs', page), 'utf8');
  return [...text.matchAll(STEP)].map(([, commands = '']) => commands.trim());
}
