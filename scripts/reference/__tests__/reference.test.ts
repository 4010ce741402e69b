import { describe, expect, test } from '@jest/globals';
import { listOperations } from '../../../packages/server/src/contract/operations/index.ts';
import { blocksOf, fillBlocks } from '../blocks.ts';
import { describeType } from '../describeType.ts';
import { generatePage, PAGES, readPage } from '../pages.ts';
import { table } from '../table.ts';

test.each(PAGES)('%s says what the code says: else run "npm run reference"', async (page) => {
  expect(await readPage(page)).toBe(await generatePage(page));
});

test('the page of the API tells every operation once', async () => {
  const told = blocksOf(await readPage('website/docs/reference/api.md')).filter(
    (one) => one !== 'routes',
  );
  const all = listOperations().map(({ operation }) => `operation ${operation.id}`);
  expect(told.sort()).toEqual(all.sort());
});

test('a block is written anew, and what people wrote around it stays', () => {
  const page = 'Before\n\n{/* generated: list a */}\nold\n{/* end */}\n\nAfter\n';
  expect(fillBlocks(page, { list: (of) => `new ${of}` })).toBe(
    'Before\n\n{/* generated: list a */}\n\nnew a\n\n{/* end */}\n\nAfter\n',
  );
});

test('in a README the marks are comments of HTML', () => {
  const page = '<!-- generated: list -->\nold\n<!-- end -->';
  const written = fillBlocks(page, { list: () => 'new' });
  expect(written).toBe('<!-- generated: list -->\n\nnew\n\n<!-- end -->');
});

test('a block that nothing generates is a mistake', () => {
  expect(() => fillBlocks('{/* generated: lits */}\n{/* end */}', {})).toThrow('"lits"');
});

test('a bar in a cell does not end it', () => {
  expect(table(['a'], [['x | y']])).toBe('| a |\n| --- |\n| x \\| y |');
});

describe('a type in words', () => {
  test.each([
    [{ type: 'string', minLength: 1, maxLength: 2_000 }, 'string, 1 to 2,000 characters'],
    [{ type: 'string', maxLength: 80 }, 'string, up to 80 characters'],
    [{ type: ['string', 'null'] }, 'string or `null`'],
    [{ anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] }, '`a`, `b` or `null`'],
    [{ type: 'array', maxItems: 20, items: { type: 'string' } }, 'list of up to 20 strings'],
    [{ type: 'integer', minimum: 1, maximum: 50 }, 'whole number, 1 to 50'],
    [{ type: 'integer', minimum: 0 }, 'whole number'],
    [{ const: 'page' }, '`page`'],
    [{ type: 'object' }, 'object'],
  ] as const)('of %j is %s', (schema, words) => {
    expect(describeType(JSON.parse(JSON.stringify(schema)), (one) => one)).toBe(words);
  });
});
