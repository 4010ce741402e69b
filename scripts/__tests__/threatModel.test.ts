import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../shared/paths.ts';

const PAGE = path.join(ROOT, 'website/docs/operations/threat-model.md');

test('the threat model names tests that there are, and all files of attacks', () => {
  const named = new Set(
    [...readFileSync(PAGE, 'utf8').matchAll(/`(\w+\.test\.ts)`/g)].map(([, n]) => n),
  );
  const found = globSync('{packages,scripts}/**/__tests__/**/*.test.ts', {
    cwd: ROOT,
    exclude: (name) => name.includes('node_modules'),
  });
  const files = new Set(found.map((file) => path.basename(file)));
  expect([...named].filter((name = '') => !files.has(name))).toEqual([]);
  const attacks = found.filter((file) => file.includes('__tests__/attacks/'));
  const missing = attacks.map((file) => path.basename(file)).filter((name) => !named.has(name));
  expect(missing).toEqual(['table.test.ts']);
});
