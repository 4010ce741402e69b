import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { QueryResponse } from '../../../contract/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createSearch } from '../../search/search.ts';
import { answerQuestion } from '../answer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('pglite');
}, 60_000);
afterAll(() => database.close());

function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** Asks docs of one section a page. */
async function ask(question: string, ...texts: string[]): Promise<QueryResponse> {
  const pages = texts.map((text, index) =>
    makePage({ url: `/page-${index}`, title: 'Samovar', sections: [makeSection({ text })] }),
  );
  await ingestManifest(database.db, makeManifest(pages));
  return (await answerQuestion(createSearch(database.db), { question })).response;
}

const TABLE = [
  'Option | Default | Meaning',
  'boilTimeout | 5000 | how long to wait | for boiling',
].join('\n');

describe('an extractive answer', () => {
  it('gives the whole table that answers, with the sentence that announces it', async () => {
    const rows = ['Option | Default', 'boilTimeout | 5000', 'whistle | ', 'a|b type | *x*'];
    const text = `Unrelated words come first.\nThese are the settings:\n${rows.join('\n')}\nWords after.`;
    const { answer, citations } = await ask('What is the default of boilTimeout?', text);
    const html = render(answer);
    expect(html).toContain('<th>Option</th>\n<th>Default</th>');
    expect(html).toContain('<td>boilTimeout</td>\n<td>5000</td>');
    expect(html).toContain('<td>a|b type</td>\n<td>*x*</td>');
    expect(html).not.toContain('Words after');
    expect(citations[0]?.quote).toBe(`These are the settings:\n${rows.join('\n')}`);
  });

  it('gives of a long table the rows that answer, under its head', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `option${row}x | value number ${row}`);
    const { answer, citations } = await ask('option17x', `Option | Value\n${rows.join('\n')}`);
    expect(answer).toBe(
      '| Option | Value |\n| --- | --- |\n| option17x | value number 17 |\n\n[1]',
    );
    expect(citations[0]?.quote).toBe('option17x | value number 17');
  });

  it('makes no table of lines that have different numbers of cells', async () => {
    const { answer } = await ask('What is boilTimeout?', TABLE);
    expect(render(answer)).not.toContain('<table>');
  });

  it('gives the whole list when one of its items answers', async () => {
    const items = ['water', 'fire from cones', 'tea', 'cups', 'sugar', 'lemons', 'time', 'friends'];
    const list = items.map((item) => `- ${item}`).join('\n');
    const text = `A samovar needs:\n${list}\nIt was made in Tula.`;
    const { answer, citations } = await ask('samovar fire cones', text);
    expect(answer).toBe(`A samovar needs: [1]\n\n${list}`);
    expect(citations[0]?.quote).toBe(`A samovar needs:\n${list}`);
  });

  it('gives steps as a whole, numbered, with what stands inside of them', async () => {
    const steps = [
      '1. Fill the samovar.',
      '2. Light the fire with:',
      '  - pine cones',
      '    that are dry',
      '  - birch bark',
      '3. Wait.',
    ].join('\n');
    const { answer, citations } = await ask('samovar fire cones', `Come in.\n${steps}\nDrink.`);
    expect(citations[0]?.quote).toBe(steps);
    const html = render(answer).replace(/\s+/g, ' ');
    expect(html).toMatch(/<ol> <li>\s?(?:<p>)?Fill the samovar/);
    expect(html).toMatch(
      /pine cones(?:<\/p>)? <p>that are dry<\/p> <\/li> <li>\s?(?:<p>)?birch bark/,
    );
    expect(html).not.toContain('Drink.');
  });

  it('gives of a long list that nothing announces the item that answers', async () => {
    const items = Array.from({ length: 30 }, (_, item) => `- Samovar number ${item}x sings.`);
    const { answer, citations } = await ask('samovar number 17x', `Words.\n${items.join('\n')}`);
    expect(answer).toBe('- Samovar number 17x sings.\n\n[1]');
    expect(citations[0]?.quote).toBe('- Samovar number 17x sings.');
  });

  it('makes no list of lines that are none', async () => {
    const text = 'A samovar needs:\nwater\nfire\ntea';
    const { answer } = await ask('What does a samovar need?', text);
    expect(render(answer)).not.toContain('<li>');
  });

  it('quotes several places of a section in its order, each with a citation of its own', async () => {
    const filler = 'Nothing of interest stands in this long sentence about other matters.';
    const text = [
      'The whistle is made of brass and screams loudly at once.',
      ...Array.from({ length: 6 }, () => filler),
      'A descaler removes limestone from the boiler within minutes.',
    ].join('\n');
    const { answer, citations } = await ask('limestone descaler boiler and brass whistle', text);
    expect(answer).toBe(
      'The whistle is made of brass and screams loudly at once. [1]\n\n' +
        'A descaler removes limestone from the boiler within minutes. [2]',
    );
    expect(citations.map((citation) => citation.url)).toEqual(['/page-0', '/page-0']);
  });

  it('says once what two sections say in nearly the same words', async () => {
    const { citations } = await ask(
      'Where is the samovar filled with fresh water?',
      'The samovar is always filled with fresh cold water from the very top.',
      'The samovar is filled with fresh cold water from the very top, always.',
    );
    expect(citations).toHaveLength(1);
  });

  it.each([
    [
      'another number',
      'The samovar holds 3 litres of fresh water.',
      'The samovar holds 5 litres of fresh water.',
    ],
    [
      'a name',
      'Fill the samovar with fresh water on Monday.',
      'Fill the samovar with fresh water on Friday.',
    ],
    ['a "not"', 'The samovar boils fresh water.', 'The samovar does not boil fresh water.'],
  ])('keeps sentences apart that differ in %s', async (_, one, other) => {
    const { citations } = await ask('samovar fresh water', one, other);
    expect(citations).toHaveLength(2);
  });
});
