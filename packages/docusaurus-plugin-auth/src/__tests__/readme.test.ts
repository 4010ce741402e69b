import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { optionsSchema } from '../options';

/** As much of JSON Schema as the table shows. */
interface Described {
  description?: string;
  default?: unknown;
  properties?: Record<string, Described>;
  anyOf?: Described[];
}

function rows(properties: Record<string, Described>, prefix = ''): string[] {
  return Object.entries(properties).flatMap(([name, option]) => {
    const standard = option.default === undefined ? '' : `\`${JSON.stringify(option.default)}\` `;
    const choices = [option, ...(option.anyOf ?? [])];
    const inner = choices.find((choice) => choice.properties)?.properties ?? {};
    const row = `| \`${prefix}${name}\` | ${option.description} | ${standard}|`;
    // The parts of a question are told by its own row.
    return [row, ...rows(prefix.includes('questions') ? {} : inner, `${prefix}${name}.`)];
  });
}

test('the README lists every option as the schema describes it', () => {
  const { id: _id, ...shape } = optionsSchema.shape;
  const schema = z.toJSONSchema(z.object(shape), { io: 'input' });
  const table = readFileSync(path.join(__dirname, '../../README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(table).toEqual(rows((schema.properties ?? {}) as Record<string, Described>));
});
