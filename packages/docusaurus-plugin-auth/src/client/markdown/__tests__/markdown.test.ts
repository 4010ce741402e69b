import { describe, expect, it } from '@jest/globals';
import { type AnswerNode, parseAnswer, splitCitations } from '../markdown';
import { plainText } from '../plainText';

function types(node: AnswerNode): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(types) : [])];
}

describe('the Markdown of an answer', () => {
  it('has no raw HTML: tags are text', () => {
    const markdown = 'a <b onclick="x()">b</b>\n\n<script>alert(1)</script>\n\n<!-- c -->';
    expect(types(parseAnswer(markdown))).not.toContain('html');
    expect(plainText(markdown)).toContain('<script>alert(1)</script>');
  });

  it('leaves identifiers and citation marks as they are', () => {
    const tree = parseAnswer('Set a_b_c to 2*3 [1].\n\n[1]: see above');
    expect(new Set(types(tree))).toEqual(new Set(['root', 'paragraph', 'text']));
  });

  it('reads tables, lists and fences, also while they are cut', () => {
    expect(types(parseAnswer('| a | b |\n|---|---|\n| 1 | 2 |'))).toContain('tableRow');
    expect(types(parseAnswer('- a\n- b'))).toContain('listItem');
    expect(types(parseAnswer('```js\nlet a'))).toContain('code');
  });

  it.each(['[a](', '*a', '_', '> ', '[', '`a', '<a '])(
    'is not slowed down by a long run of %j',
    (piece) => {
      const start = process.cpuUsage();
      parseAnswer(piece.repeat(Math.ceil(4_000 / piece.length)));
      const { user } = process.cpuUsage(start);
      // Milliseconds of processor time; a parser that backtracks takes minutes.
      expect(user / 1_000).toBeLessThan(5_000);
    },
  );

  it('splits a text at its marks without the space before them', () => {
    expect(splitCitations('Set PORT [1][2].')).toEqual(['Set PORT', 1, 2, '.']);
    expect(splitCitations('a[i] and [12a]')).toEqual(['a[i] and [12a]']);
  });

  it.each([
    ['Set `PORT` [1].\n\n- **one** [2]\n- two', 'Set PORT. one two'],
    ['## Why\n\n> said *so* [?]', 'Why said so'],
    ['| name | port |\n| --- | ---: |\n| a_b_c | 2 * 3 |', 'name port a_b_c 2 * 3'],
    ['```js title="a"\nlet a = b;\n```\n1. [the guide](/a#b)', 'let a = b; the guide'],
    [':::warning Steam\nStand \\*back\\*.\n:::', 'Steam Stand *back*.'],
  ])('can be read aloud without marks: %j', (markdown, spoken) => {
    expect(plainText(markdown)).toBe(spoken);
  });
});
