import { globSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/shared/paths.ts';
import { read } from './files.ts';

const SHOWN = /^```\w* title="(deploy\/[^"]+)"\n([\s\S]*?)^```$/gm;

/** What the docs show of the files of this folder: path and text. */
const shown = globSync('website/docs/{deploying,operations}/*.md', { cwd: ROOT })
  .flatMap((page) => [...read(page).matchAll(SHOWN)])
  .map(([, file = '', text = '']) => [file, text] as const);

test.each(shown)('the docs show %s as it is', (file, text) => {
  expect(text).toBe(read(file));
});

/** Is imported and not read: the docs link it. */
const DASHBOARD = 'deploy/monitoring/grafana-dashboard.json';

test('the docs show every file that a deployment needs', () => {
  const files = globSync('deploy/*/{*,.*}', { cwd: ROOT }).filter(
    (file) => !file.includes('__') && file !== DASHBOARD,
  );
  expect(shown.map(([file]) => file).sort()).toEqual(files.sort());
});
