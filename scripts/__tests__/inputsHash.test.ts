import { utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { inputsHash } from '../shared/inputsHash.ts';
import { temporaryFolder, writeFiles } from './temporaryFolder.ts';

const inputs = { include: ['website'], ignore: ['build', 'node_modules'] };
const site = () =>
  temporaryFolder({ 'website/docs/intro.md': '# Intro', 'website/config.ts': '{}' });

test('a changed, a new and a renamed doc each change the hash', () => {
  const root = site();
  const before = inputsHash(root, inputs);
  writeFiles(root, { 'website/docs/intro.md': '# Intro, again' });
  const changed = inputsHash(root, inputs);
  writeFiles(root, { 'website/docs/new.md': '# Intro' });
  const added = inputsHash(root, inputs);
  expect(new Set([before, changed, added]).size).toBe(3);
});

test('what a build writes, and the time of a file, change nothing', () => {
  const root = site();
  const before = inputsHash(root, inputs);
  writeFiles(root, { 'website/build/index.html': '<html>', 'website/node_modules/a/b.js': '1' });
  utimesSync(path.join(root, 'website/config.ts'), new Date(0), new Date(0));
  expect(inputsHash(root, inputs)).toBe(before);
});

test('text that moves from one file to the next is a change', () => {
  const one = temporaryFolder({ 'website/a': 'xy', 'website/b': '' });
  const other = temporaryFolder({ 'website/a': 'x', 'website/b': 'y' });
  expect(inputsHash(one, inputs)).not.toBe(inputsHash(other, inputs));
});

test('a setting that decides the result is part of the hash', () => {
  const root = site();
  const withUrl = inputsHash(root, { ...inputs, extra: ['https://docs.example.com'] });
  expect(withUrl).not.toBe(inputsHash(root, inputs));
});

test('two checkouts of the same files give the same hash', () => {
  expect(inputsHash(site(), inputs)).toBe(inputsHash(site(), inputs));
});
