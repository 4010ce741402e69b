import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { type Build, bringUpToDate } from '../shared/build.ts';
import { temporaryFolder } from './temporaryFolder.ts';

let printed: string[];

beforeEach(() => {
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
});

/** A build that writes one file; its input is the licence of the repository. */
function fakeBuild(result = { code: 0, output: '' }) {
  const cache = temporaryFolder();
  const output = path.join(cache, 'out.js');
  const run = jest.fn(async () => {
    writeFileSync(output, '');
    return result;
  });
  const build: Build = {
    name: 'fake',
    title: 'Building the fake',
    inputs: { include: ['LICENSE'], ignore: [] },
    outputs: [output],
    run,
  };
  return { build, cache, output, run };
}

test('what is built is not built again', async () => {
  const { build, cache, run } = fakeBuild();
  await bringUpToDate([build], cache);
  await bringUpToDate([build], cache);
  expect(run).toHaveBeenCalledTimes(1);
  expect(printed.at(-1)).toBe('Fake: up to date');
});

test('a build whose output is gone, or whose setting changed, is made again', async () => {
  const { build, cache, output, run } = fakeBuild();
  await bringUpToDate([build], cache);
  rmSync(output);
  await bringUpToDate([build], cache);
  await bringUpToDate([{ ...build, inputs: { ...build.inputs, extra: ['other'] } }], cache);
  expect(run).toHaveBeenCalledTimes(3);
});

test('a build that failed says why, and is tried again the next time', async () => {
  const { build, cache, run } = fakeBuild({ code: 1, output: 'broken link on page x' });
  await expect(bringUpToDate([build], cache)).rejects.toThrow(/broken link on page x\n.*failed/);
  await expect(bringUpToDate([build], cache)).rejects.toThrow();
  expect(run).toHaveBeenCalledTimes(2);
});

test('two processes that start at once build once', async () => {
  const { build, cache, run } = fakeBuild();
  await Promise.all([bringUpToDate([build], cache), bringUpToDate([build], cache)]);
  expect(run).toHaveBeenCalledTimes(1);
});

test('what a good build warns of is shown', async () => {
  const { build, cache } = fakeBuild({ code: 0, output: '[WARNING] A page has no title.' });
  await bringUpToDate([build], cache);
  expect(printed).toContain('[WARNING] A page has no title.');
});
