import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const SRC = path.join(__dirname, '..');

/** What gives a set, a map, a list of nodes or an iterator. */
const NO_ARRAY =
  /\b(?:matchAll|keys|values|entries|querySelectorAll|getElementsBy\w+|getAll)\(|\bnew (?:Set|Map)\b|\.(?:children|childNodes|classList|files)\b/;
const OBJECT = /\bObject\.(?:keys|values|entries)\(/g;
/** A spread in an array or a call, or what is taken apart as an array, to the end of its line. */
const SPREAD = /(?:[[(]\.\.\.|(?:const|let) \[.*\] = (?!use[A-Z]))(.*)/g;

function sources(): string[] {
  return ['client', 'theme', 'wrappers'].flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('__tests__'))
      .map((file) => path.join(folder, file)),
  );
}

/** Names of a file that stand for sets and maps. */
function namesOf(text: string): string[] {
  const declared = /(?:const|let) \[?(\w+)[^\n=]*= (?:new (?:Set|Map)\b|useState<\w*(?:Set|Map)<)/g;
  return Array.from(text.matchAll(declared), ([, name = '']) => name);
}

function wrongOnes(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const names = namesOf(text);
  return Array.from(text.matchAll(SPREAD), ([whole, spread = '']) => {
    const value = spread.replaceAll(OBJECT, '');
    const name = /^\w+/.exec(value)?.[0];
    return NO_ARRAY.test(value) || (name && names.includes(name)) ? `${file}: ${whole}` : '';
  }).filter(Boolean);
}

test('what browsers get spreads arrays only: Docusaurus compiles every spread as one of an array', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap(wrongOnes)).toEqual([]);
});
