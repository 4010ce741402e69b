import { readFile } from 'node:fs/promises';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { publint } from 'publint';
import { type PackageName, packAll, type Tarballs } from './pack.ts';

jest.setTimeout(180_000);

/** What only this repository needs. */
const DEVELOPMENT =
  /__tests__|__fixtures__|testing\/|\.test\.|\.map$|tsbuildinfo|tsconfig|^scripts\//;
/** The folder of each package that is compiled, and where its sources are. */
const COMPILED: Record<PackageName, [string, string]> = {
  'docusaurus-plugin-auth': ['lib/', 'src/'],
  'docusaurus-auth-server': ['dist/', ''],
};
/** In bytes, packed and unpacked: a sixth above what `bench/RESULTS.md` says. */
const AT_MOST: Record<PackageName, { size: number; unpackedSize: number }> = {
  'docusaurus-plugin-auth': { size: 1_050_000, unpackedSize: 4_400_000 },
  'docusaurus-auth-server': { size: 850_000, unpackedSize: 3_400_000 },
};
const NAMES: PackageName[] = ['docusaurus-plugin-auth', 'docusaurus-auth-server'];

let packed: Tarballs;

beforeAll(async () => {
  packed = await packAll();
});

afterAll(() => packed?.remove());

describe.each(NAMES)('%s, as it would be published', (name) => {
  test('holds its licence and what to read first, and nothing of the development', () => {
    const { files } = packed[name];
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(files.filter((file) => DEVELOPMENT.test(file))).toEqual([]);
    const [compiled] = COMPILED[name];
    expect(files.filter((file) => file.startsWith(compiled)).length).toBeGreaterThan(100);
  });

  test('is no larger than somebody has agreed to', () => {
    const { size, unpackedSize } = packed[name];
    expect(size).toBeLessThan(AT_MOST[name].size);
    expect(unpackedSize).toBeLessThan(AT_MOST[name].unpackedSize);
  });

  test('gives Node and bundlers what its package.json promises', async () => {
    const data = await readFile(packed[name].file);
    const { messages } = await publint({
      pack: { tarball: Uint8Array.from(data).buffer },
      level: 'warning',
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  test('has types that say what is imported', async () => {
    const result = await checkPackage(
      createPackageFromTarballData(Uint8Array.from(await readFile(packed[name].file))),
    );
    if (!result.types) throw new Error(`${name} carries no types.`);
    expect(result.problems.filter(concernsOurReaders)).toEqual([]);
  });
});

/**
 * Whether a problem meets somebody who can use the packages at all. The server and the plugin's
 * client are ES modules, and Docusaurus sites are typed for a bundler: the resolution of Node 10, and
 * `require` of an ES module, are nothing that we offer.
 */
function concernsOurReaders(problem: {
  kind: string;
  resolutionKind?: string;
  resolutionOption?: string;
}) {
  const { resolutionKind, resolutionOption } = problem;
  return (
    resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs' && resolutionOption !== 'node10'
  );
}
