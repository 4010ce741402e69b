import { describe, expect, it } from '@jest/globals';
import { type AnswerBlock, readBlocks } from '../blocks';

function outline(blocks: readonly AnswerBlock[]): unknown[] {
  return blocks.map((block) =>
    block.type === 'markdown'
      ? block.node.type
      : { [block.kind]: block.title, blocks: outline(block.blocks) },
  );
}

const read = (markdown: string) => outline(readBlocks(markdown));

describe('an answer is read into blocks', () => {
  it('that stand where they stood in the answer', () => {
    const markdown = 'One.\n\n- a\n- b\n\n:::tip\nTwo.\n:::\n\n```js\nx\n```';
    const blocks = readBlocks(markdown);
    expect(outline(blocks)).toEqual([
      'paragraph',
      'list',
      { tip: undefined, blocks: ['paragraph'] },
      'code',
    ]);
    for (const { start, source } of blocks) expect(markdown.startsWith(source, start)).toBe(true);
  });

  it.each([
    [':::note Mind\nthe gap\n:::', 'Mind'],
    [':::note[Mind [1]]\nthe gap\n:::', 'Mind'],
    [':::note Mind [1]\nthe gap', 'Mind'],
  ])('with admonitions and their titles: %j', (markdown, note) => {
    expect(read(markdown)).toEqual([{ note, blocks: ['paragraph'] }]);
  });

  it('with admonitions inside of each other, which have fewer colons', () => {
    expect(read('::::info\n:::danger\nHot.\n:::\nStill.\n::::\nOut.')).toEqual([
      {
        info: undefined,
        blocks: [{ danger: undefined, blocks: ['paragraph'] }, 'paragraph'],
      },
      'paragraph',
    ]);
  });

  it.each(['```\n:::note\n:::\n```', ':::notes\n:::', ':: note', ':::spoiler\nx\n:::'])(
    'and takes nothing else for an admonition: %j',
    (markdown) => {
      expect(JSON.stringify(read(markdown))).not.toContain('{');
    },
  );

  it('of which all but the last stay the same objects while it grows', () => {
    const whole = 'One.\n\n- a\n- b\n\n:::tip\nTwo.\n\nThree.\n:::\n\nFour.\n\nFive.';
    let before: readonly AnswerBlock[] = [];
    for (let length = 1; length <= whole.length; length++) {
      const next = readBlocks(whole.slice(0, length), before);
      expect(outline(next)).toEqual(read(whole.slice(0, length)));
      const finished = before.slice(0, -1);
      expect(next.slice(0, finished.length).every((block, at) => block === finished[at])).toBe(
        true,
      );
      before = next;
    }
  });

  it('and anew from where it was replaced', () => {
    const before = readBlocks('One.\n\nTwo.\n\nThree.');
    const next = readBlocks('One.\n\n2.\n\nThree.', before);
    expect(next[0]).toBe(before[0]);
    expect(next.map(({ source }) => source)).toEqual(['One.', '2.', 'Three.']);
    expect(readBlocks('', next)).toEqual([]);
  });
});
