import { describe, expect, it } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import fc from '../../../testing/properties.ts';
import { escapeMarkdown, fence } from '../markdown.ts';

function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** The text of HTML that has paragraphs only; null if it has anything else. */
function plainText(html: string): string | null {
  const text = html.replace(/<\/?p>/g, '');
  if (/[<>]/.test(text)) return null;
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return text.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '');
}

const words = (text: string | null) => text?.split(/\s+/).filter(Boolean).join(' ');

describe('escapeMarkdown', () => {
  it.each([
    'see [1] and [the docs](https://evil.example)',
    '![image](https://evil.example/x.png)',
    '<script>alert(1)</script> <b>bold</b> &lt;b&gt; &copy;',
    '# not a heading\n> not a quote\n- not a list\n+ neither\n1. nor this\n2) nor this\n---\n===',
    '*stars* and **more** and _under_ and __score__ and ~~gone~~ and `code`',
    'https://example.com www.example.com mail@example.com <https://example.com>',
    'a | b\n--- | ---\nc | d',
    'a backslash \\ at the end \\',
    '[^1]: note\n[link]: https://evil.example',
    '    indented\n\tby a tab',
    '```\nfence\n```\n~~~\nfence\n~~~',
    '[x] task\n- [ ] open',
  ])('shows %j as it stands', (text) => {
    expect(words(plainText(render(escapeMarkdown(text))))).toBe(words(text));
  });

  it('shows any text as it stands', () => {
    const markup = fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&:@=1a \n/'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: markup, maxLength: 40 }), (text) => {
        expect(words(plainText(render(escapeMarkdown(text))))).toBe(words(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves usual prose and identifiers readable', () => {
    const text = 'Set `snake_case` to "x-y" (see config.js): 5.0, -1 and a > b!';
    expect(escapeMarkdown(text)).toBe(text.replaceAll('`', '\\`'));
  });
});

describe('fence', () => {
  it('keeps code whole that has fences of its own', () => {
    const code = 'text\n````\ninner\n```\n</code><b>';
    const html = render(fence(code, 'md'));
    expect(html).toContain('class="language-md"');
    expect(html).toContain('````\ninner\n```\n&lt;/code&gt;&lt;b&gt;');
  });

  it('drops a language that is no name', () => {
    expect(fence('a', 'js `x`\n')).toBe('```\na\n```');
  });
});
