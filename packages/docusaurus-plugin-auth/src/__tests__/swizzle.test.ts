import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { getSwizzleConfig } from '../swizzle';

const SRC = path.join(__dirname, '..');

/** The source files of the theme, relative to its folder, with slashes. */
function themeFiles(): string[] {
  const files = readdirSync(path.join(SRC, 'theme'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('__tests__'));
  return sources.map((file) => file.split(path.sep).join('/'));
}

function themeComponents(): string[] {
  return themeFiles()
    .map((file) => file.replace(/(\/index)?\.tsx?$/, ''))
    .sort();
}

test('every theme component tells how far a site may change it, and none that is gone does', () => {
  expect(Object.keys(getSwizzleConfig().components).sort()).toEqual(themeComponents());
});

test('every theme component has a type for the sites that swizzle it', () => {
  const files = readdirSync(SRC).filter((file) => /^theme.*\.d\.ts$/.test(file));
  const declarations = files.map((file) => readFileSync(path.join(SRC, file), 'utf8')).join('\n');
  const declared = declarations.matchAll(/declare module '@theme\/(.+)'/g);
  expect([...declared].map(([, name]) => name).sort()).toEqual(themeComponents());
});

test.each(themeFiles())(
  '%s can be ejected: nothing in it is imported by a relative path',
  (file) => {
    const source = readFileSync(path.join(SRC, 'theme', file), 'utf8');
    const imports = [...source.matchAll(/from '(\.[^']*)'/g)].map(([, name]) => name);
    // A stylesheet is ejected with its component.
    expect(imports.filter((name) => !name?.endsWith('.module.css'))).toEqual([]);
  },
);
