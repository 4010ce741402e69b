import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PLUGIN } from '../shared/paths.ts';
import { table } from './table.ts';

/** A custom property with the comment above it. */
const PROPERTY = /\/\* ([^*]+) \*\/\n\s*(--plugin-auth-[\w-]+): ([^;]+);/g;

/** The custom properties of the pages for accounts, with what they are at first. */
export function cssPropertiesBlock(): string {
  const sheet = readFileSync(path.join(PLUGIN, 'src/look.css'), 'utf8');
  const rows = [...sheet.matchAll(PROPERTY)].map(([, what = '', name = '', value = '']) => [
    `\`${name}\``,
    `\`${value}\``,
    what,
  ]);
  return table(['Property', 'At first', 'What it is'], rows);
}
