import { describe, expect, it } from '@jest/globals';
import { type AnswerBlock, readBlocks } from '../blocks';
import { closeUnfinished } from '../closeUnfinished';
import type { AnswerNode } from '../markdown';

const ANSWER = `Set the **port** with \`PORT\`, as *said*, in _any_ shell [1][2]. What ***matters*** is snake_case and 2*3.

Read [the guide](/docs/guide#ports) or "[ports](/docs/ports)" first:

- **one** is \`a_b\`
- two
  - inside

1. first [1]
2. second

| name | what it *does* |
| --- | :---: |
| \`port\` | the port [3] |
| host | the **host** |

### A heading

> Said by somebody.

\`\`\`js title="a.js"
const a = \`**no**\`;
- | # ~~~
\`\`\`

:::warning Mind the steam
It is **hot**.
:::

Not found anywhere [?]. The end.`;

function textOf(node: AnswerNode): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const isMarkdown = (block: AnswerBlock) => block.type === 'markdown';

function shown(blocks: readonly AnswerBlock[]): string {
  return blocks
    .map((block) =>
      isMarkdown(block) ? textOf(block.node) : `${block.title}${shown(block.blocks)}`,
    )
    .join('')
    .replace(/\s+/g, '');
}

const kinds = (blocks: readonly AnswerBlock[]) =>
  blocks.map((block) =>
    isMarkdown(block)
      ? `${block.node.type} ${'lang' in block.node ? block.node.lang : ''}`
      : block.kind,
  );

describe('of an answer that is being written', () => {
  const whole = readBlocks(ANSWER);

  it('nothing that is shown has to be taken back, wherever it is cut', () => {
    for (let length = 0; length <= ANSWER.length; length++) {
      const cut = ANSWER.slice(0, length);
      const blocks = readBlocks(closeUnfinished(cut));
      const where = cut.slice(-20);
      expect([where, shown(whole).startsWith(shown(blocks))]).toEqual([where, true]);
      expect([where, ...kinds(blocks)]).toEqual([where, ...kinds(whole).slice(0, blocks.length)]);
    }
  });

  it('hardly anything waits', () => {
    const lengths = Array.from({ length: 90 }, (_, index) =>
      Math.floor(index * ANSWER.length * 0.011),
    );
    const waiting = lengths.map((length) => {
      const said = ANSWER.slice(0, length);
      return shown(readBlocks(said)).length - shown(readBlocks(closeUnfinished(said))).length;
    });
    expect(waiting.reduce((sum, one) => sum + one, 0) / waiting.length).toBeLessThan(3);
  });

  it.each([
    ['Set **PO', 'Set **PO**'],
    ['Set **', 'Set '],
    ['see [the gui', 'see the gui'],
    ['see [the guide](/do', 'see the guide'],
    ['said [1', 'said '],
    ['said [1]', 'said [1]'],
    ['a ![pic](https://x', 'a '],
    ['use `a*b', 'use `a*b`'],
    ['2 * 3', '2 * 3'],
    ['snake_case_', 'snake_case'],
    ['Steps:\n-', 'Steps:'],
    ['a\n\n| x | y |\n', 'a\n'],
    ['```js\nlet a\n``', '```js\nlet a'],
    ['a \\', 'a '],
  ])('%j is shown as %j', (markdown, expected) => {
    expect(closeUnfinished(markdown).trimEnd()).toBe(expected.trimEnd());
  });
});
