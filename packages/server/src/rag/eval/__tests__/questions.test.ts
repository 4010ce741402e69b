import { describe, expect, it, test } from '@jest/globals';
import { pageOf, readQuestions } from '../questions.ts';

test.each([
  ['/docs/a', '/docs/a'],
  ['docs/a', '/docs/a'],
  ['/docs/a/', '/docs/a'],
  ['/docs/a#part', '/docs/a'],
  ['/docs/a?b=c#part', '/docs/a'],
  ['https://docs.example.com/docs/a/#part', '/docs/a'],
  ['/docs/W%C3%A4rme', '/docs/Wärme'],
  ['/docs/a%2Fb', '/docs/a%2Fb'],
  ['/docs/100%', '/docs/100%'],
  ['/', '/'],
  ['https://docs.example.com', '/'],
])('%s is the page %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
});

describe('a file of questions', () => {
  it('has one a line, with pages in any form; empty lines and remarks are skipped', () => {
    const text = [
      '// from the forum',
      '',
      '{"question": " Why? ", "gold": ["https://docs.example.com/a/#b", "/a"]}',
      '{"id": 7, "question": "How?", "gold": [], "locale": "fr", "source": "forum"}\r',
    ].join('\n');
    expect(readQuestions(text)).toEqual([
      { id: 'Why?', question: 'Why?', gold: ['/a'] },
      { id: '7', question: 'How?', gold: [], locale: 'fr' },
    ]);
  });

  it.each([
    ['{"question": "a", "gold": []}\nnot json', 'Line 2 is not JSON'],
    ['\n{"gold": []}', 'Line 2, question:'],
    ['{"question": "a"}', 'Line 1, gold:'],
    ['{"question": "a", "gold": "/a"}', 'Line 1, gold:'],
    ['["a"]', 'Line 1, it:'],
    [
      '{"id": "x", "question": "a", "gold": []}\n{"id": "x", "question": "b", "gold": []}',
      'Line 2: "x"',
    ],
    ['\n\n', 'no questions'],
  ])('that is wrong is refused by its line: %j', (text, message) => {
    expect(() => readQuestions(text)).toThrow(message);
  });
});
