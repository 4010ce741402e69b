import { expect, test } from '@jest/globals';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import { splitMarkdown } from '../markdown/splitMarkdown.ts';

const split = (markdown: string) => splitMarkdown(parseMarkdown(markdown), 'Title');
const text = (markdown: string) => split(markdown)[0]?.text;

test('sections are cut at headings, with their path and the anchor that GitHub would give them', () => {
  const sections = split(
    '# Title\nLead.\n\n## Fuel\nCoal.\n\n### How much?\nTwo.\n\n## Fuel\nWood.',
  );
  expect(sections.map(({ anchor, headingPath, text }) => [anchor, headingPath, text])).toEqual([
    [undefined, ['Title'], 'Lead.'],
    ['fuel', ['Title', 'Fuel'], 'Coal.'],
    ['how-much', ['Title', 'Fuel', 'How much?'], 'Two.'],
    ['fuel-1', ['Title', 'Fuel'], 'Wood.'],
  ]);
});

test.each([
  ['## Cold `water` {#cold-water}', 'Cold water', 'cold-water'],
  ['## Water {/* #cold-water */}', 'Water', 'cold-water'],
  ['## Grüße & *Küsse*', 'Grüße & Küsse', 'grüße--küsse'],
])('%s has the text "%s" and the anchor "%s"', (heading, words, anchor) => {
  const [section] = split(`${heading}\n\nText.`);
  expect([section?.headingPath.at(-1), section?.anchor]).toEqual([words, anchor]);
});

test('code keeps its language, its title and its blank lines, and is no text', () => {
  const [section] = split(
    'Run:\n\n```ts title="a.ts" {1}\nconst a = 1;\n\nrun(a);\n```\n\n    indented',
  );
  expect(section).toMatchObject({
    text: 'Run:',
    code: [
      { language: 'ts', title: 'a.ts', text: 'const a = 1;\n\nrun(a);' },
      { text: 'indented' },
    ],
  });
});

test('tables are lines, and so are lists, with the marks of their items', () => {
  expect(
    text('| Size | Coal |\n|---|---|\n| small | `2 kg` |\n\n- one\n  - two\n- [x] three'),
  ).toBe('Size | Coal\nsmall | 2 kg\n- one\n  - two\n- three');
  expect(
    text('Needs:\n\n4. Water.\n\n   Cold.\n\n   ```sh\n   pour\n   ```\n5. Fire.\n\nDone.'),
  ).toBe('Needs:\n4. Water.\n  Cold.\n5. Fire.\nDone.');
});

test('what tools make boxes of is text without their marks', () => {
  expect(text('> [!WARNING]\n> Hot.')).toBe('Warning\nHot.');
  expect(text(':::tip Read this\n\nSteam.\n\n:::')).toBe('Read this\nSteam.');
  expect(text(':::info[A label]\nSteam.\n:::')).toBe('A label\nSteam.');
  expect(text('!!! note "First"\n\n    Steam **is** hot.')).toBe('First\nSteam is hot.');
  expect(text('=== "npm"\n\n    Use it.')).toBe('npm\nUse it.');
});

test('a heading in a quotation or a list ends with it', () => {
  const sections = split('## A\n\n> ### Inner\n> quoted\n\nafter');
  expect(sections.map(({ headingPath, text }) => [headingPath.at(-1), text])).toEqual([
    ['A', 'after'],
    ['Inner', 'quoted'],
  ]);
  expect(split('- one\n\n  ## Inner\n\n  two\n- three').map(({ text }) => text)).toEqual([
    '- one\n- three',
    'two',
  ]);
});

test('markup, comments, pictures and the marks of footnotes leave no text', () => {
  expect(
    text(
      '<!-- secret -->\n\nText<br/>with ![a picture](x.png) marks[^1].\n\n<div>kept</div>\n\n[^1]: Note.',
    ),
  ).toBe('Textwith marks.\nkept\nNote.');
  expect(text('<script>\nrun()\n</script>\n\nText.')).toBe('Text.');
});
