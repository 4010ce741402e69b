import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const PAGE = resolve(import.meta.dirname, '../../../../../website/docs/operations/attacks.md');

/** Number and file of each attack. */
function pairs(text: string, pattern: RegExp, file?: string): string[] {
  return [...text.matchAll(pattern)].map(([, number, named]) => `${number} in ${file ?? named}`);
}

test('the page about attacks lists the attacks that are tested, each with its file', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  const tested = files.flatMap((file) =>
    pairs(
      readFileSync(join(import.meta.dirname, file), 'utf8'),
      /test\(\s*['"]attack (\d+)[^\d]/g,
      file,
    ),
  );
  const listed = pairs(readFileSync(PAGE, 'utf8'), /^\| (\d+) \|.*\| `([\w.]+)` \|$/gm);
  expect(listed.length).toBe(59);
  expect([...new Set(tested)].sort()).toEqual(listed.sort());
});
