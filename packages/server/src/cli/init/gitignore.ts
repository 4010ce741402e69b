import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from './change.ts';

const FILE = '.gitignore';

/** What nobody else may see, and the lines that keep it out of a repository already. */
const PRIVATE = [
  { line: '.env', same: ['/.env', '.env*', '/.env*', '*.env'] },
  { line: '.data/', same: ['.data', '/.data', '/.data/'] },
];

/** Keeps the secrets and the embedded database out of the repository of the site. */
export async function addIgnored(dir: string): Promise<Change[]> {
  const before = await readFile(join(dir, FILE), 'utf8').catch(() => undefined);
  const there = new Set((before ?? '').split('\n').map((line) => line.trim()));
  const missing = PRIVATE.filter(
    ({ line, same }) => ![line, ...same].some((one) => there.has(one)),
  );
  if (missing.length === 0) return [];
  const gap = !before ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const lines = missing.map(({ line }) => line).join('\n');
  return [
    { file: FILE, before, after: `${before ?? ''}${gap}# docusaurus-auth-server\n${lines}\n` },
  ];
}
