import { expect, test } from '@jest/globals';
import { missingBinaries, readLockfile } from '../checkLockfile.ts';

const biome = { version: '2.5.15', optionalDependencies: { '@biomejs/cli-win32-x64': '2.5.15' } };

test('a platform binary that the lockfile lacks is named', () => {
  const missing = missingBinaries({ packages: { 'node_modules/@biomejs/biome': biome } });
  expect(missing).toEqual([
    '@biomejs/cli-win32-x64@2.5.15, named by node_modules/@biomejs/biome, is missing',
  ]);
});

test('a platform binary in another version than the one named is reported', () => {
  const missing = missingBinaries({
    packages: {
      'node_modules/@biomejs/biome': biome,
      'node_modules/@biomejs/cli-win32-x64': { version: '2.6.8' },
    },
  });
  expect(missing).toEqual([
    '@biomejs/cli-win32-x64 is 2.6.8, but node_modules/@biomejs/biome names 2.5.15',
  ]);
});

test('a binary is found beside the package that names it, and in every folder above', () => {
  const found = { version: '2.5.15' };
  const at = (place: string) =>
    missingBinaries({
      packages: { 'node_modules/a/node_modules/@biomejs/biome': biome, [place]: found },
    });
  expect(at('node_modules/@biomejs/cli-win32-x64')).toEqual([]);
  expect(at('node_modules/a/node_modules/@biomejs/cli-win32-x64')).toEqual([]);
  expect(at('node_modules/b/node_modules/@biomejs/cli-win32-x64')).toHaveLength(1);
});

test('taking any one platform out of the real lockfile is noticed', () => {
  const { packages } = readLockfile();
  expect(missingBinaries({ packages })).toEqual([]);
  const { 'node_modules/@biomejs/cli-darwin-arm64': _gone, ...rest } = packages;
  expect(missingBinaries({ packages: rest })).toEqual([
    expect.stringContaining('@biomejs/cli-darwin-arm64'),
  ]);
});
