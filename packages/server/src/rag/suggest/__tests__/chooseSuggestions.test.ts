import { describe, expect, test } from '@jest/globals';
import { ofPage, ofSite } from '../chooseSuggestions.ts';
import type { Head } from '../readHeads.ts';

function head(change: Partial<Head> = {}): Head {
  return {
    url: '/docs/install',
    anchor: null,
    title: 'Installation',
    headingPath: ['Installation'],
    size: 200,
    questions: [],
    ...change,
  };
}

const below = (heading: string, change: Partial<Head> = {}) =>
  head({ anchor: heading, headingPath: ['Installation', heading], ...change });

const texts = (heads: Head[]) => ofPage(heads).map(({ text }) => text);

describe('what can be asked about a page', () => {
  test('is its headings as they are, and short ones with the title of the page', () => {
    expect(ofPage([head(), below('How to choose another port'), below('Windows')])).toEqual([
      {
        kind: 'heading',
        text: 'How to choose another port',
        url: '/docs/install#How to choose another port',
      },
      { kind: 'heading', text: 'Installation: Windows', url: '/docs/install#Windows' },
    ]);
  });

  test('counts characters where a script puts no spaces between words', () => {
    expect(texts([below('ポートを変更する方法'), below('設定')])).toEqual([
      'ポートを変更する方法',
      'Installation: 設定',
    ]);
  });

  test('leaves out the title, sections that say next to nothing, and what is there twice', () => {
    const heads = [
      head(),
      below('See also these pages', { size: 10 }),
      below('How to choose a port'),
    ];
    expect(texts([...heads, below('How to choose a port')])).toEqual(['How to choose a port']);
  });

  test('is spread over a long page, and keeps to the second level where that is enough', () => {
    const second = Array.from({ length: 8 }, (_, i) => below(`The long way ${i}`));
    const third = head({ headingPath: ['Installation', 'The long way 0', 'A detail of it'] });
    expect(texts([third, ...second])).toEqual([
      'The long way 0',
      'The long way 2',
      'The long way 4',
      'The long way 6',
    ]);
  });

  test('is first of all what a model found that its sections answer', () => {
    const asked = below('Windows', { questions: ['Does it run on Windows?', 'And on Mac?'] });
    expect(texts([head(), asked, below('How to choose a port')])).toEqual([
      'Does it run on Windows?',
      'How to choose a port',
    ]);
  });
});

test('what can be asked about the docs as a whole is the titles of their pages', () => {
  const heads = ['Installation', 'Configuration', 'Installation'].map((title) =>
    head({ title, url: `/docs/${title}` }),
  );
  expect(ofSite(heads)).toEqual([
    { kind: 'page', text: 'Installation', url: '/docs/Installation' },
    { kind: 'page', text: 'Configuration', url: '/docs/Configuration' },
  ]);
});
