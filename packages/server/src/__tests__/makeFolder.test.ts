import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeFolder } from '../makeFolder.ts';

describe('makeFolder', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'folder-'));
  });
  afterAll(() => rm(root, { recursive: true }));

  test('makes every folder of a path, and is content with one that is there', async () => {
    await makeFolder(join(root, 'a/b/c'));
    await makeFolder(join(root, 'a/b/c'));
    expect((await stat(join(root, 'a/b/c'))).isDirectory()).toBe(true);
  });

  test('fails where a file is in the way', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(makeFolder(join(root, 'file'))).rejects.toThrow('EEXIST');
    await expect(makeFolder(join(root, 'file/below'))).rejects.toThrow('ENOTDIR');
  });

  test('fails, and does not try for ever, where the system takes no folder', async () => {
    await expect(makeFolder('/proc/no-folder-here')).rejects.toThrow('mkdir');
  });
});
