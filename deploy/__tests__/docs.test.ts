import { globSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/shared/paths.ts';
import { read } from './files.ts';

const SHOWN = /^```\w* title="(deploy\/[^"]+)"\n([\s\S]*?)^```$/gm;

/** What the docs show of the files of this folder: path and text. */
const shown = globSync('website/docs/deploying/*.md', { cwd: ROOT })
  .flatMap((page) => [...read(page).matchAll(SHOWN)])
  .map(([, file = '', text = '']) => [file, text] as const);

test.each(shown)('the docs show %s as it is', (file, text) => {
  expect(text).toBe(read(file));
});

test('the docs show every file that a deployment needs', () => {
  const files = globSync('deploy/*/{*,.*}', { cwd: ROOT }).filter((file) => !file.includes('__'));
  expect(shown.map(([file]) => file).sort()).toEqual(files.sort());
});
