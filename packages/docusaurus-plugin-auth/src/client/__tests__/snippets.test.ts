import { describe, expect, it } from '@jest/globals';
import { createSnippets, selectionOf } from '../snippets';
import { SELECTION_MAX, SELECTIONS_MAX } from '../types';

const page = { url: '/docs/ports', title: 'Ports' };
const text = (words: string) => ({ kind: 'text' as const, text: words, page });
const texts = (snippets: ReturnType<typeof createSnippets>) =>
  snippets.get().list.map((snippet) => snippet.text);

describe('marked texts', () => {
  it('are kept in the order in which they were marked, without the white space around them', () => {
    const snippets = createSnippets();
    expect([snippets.add(text(' one\n')), snippets.add(text('two'))]).toEqual(['taken', 'taken']);
    expect(texts(snippets)).toEqual(['one', 'two']);
  });

  it('are taken only once, unless they stand on different pages', () => {
    const snippets = createSnippets();
    snippets.add(text('one'));
    expect(snippets.add(text('one'))).toBe('known');
    expect(snippets.add({ ...text('one'), page: { url: '/b', title: 'B' } })).toBe('taken');
    expect(snippets.add(text(' '))).toBe('known');
  });

  it('are refused when as many are there as a question takes', () => {
    const snippets = createSnippets();
    for (let n = 0; n < SELECTIONS_MAX; n++) snippets.add(text(`text ${n}`));
    expect(snippets.add(text('one more'))).toBe('full');
    expect(snippets.get()).toMatchObject({ last: 'full' });
    expect(texts(snippets)).toHaveLength(SELECTIONS_MAX);
  });

  it('are cut to what the server takes of all of them together, and between characters', () => {
    const snippets = createSnippets();
    snippets.add(text('a'.repeat(SELECTION_MAX - 2)));
    expect(snippets.add(text('b😀'))).toBe('cut');
    expect(texts(snippets)[1]).toBe('b');
    snippets.add(text('c'));
    expect(snippets.add(text('d'))).toBe('full');
  });

  it('can be removed, cleared and put back', () => {
    const snippets = createSnippets();
    snippets.add(text('one'));
    snippets.add(text('two'));
    const { list } = snippets.get();
    snippets.remove(list[0]?.id ?? 0);
    expect(snippets.get()).toEqual({ list: [list[1]] });
    snippets.clear();
    expect(texts(snippets)).toEqual([]);
    snippets.restore(list);
    expect(texts(snippets)).toEqual(['one', 'two']);
    expect(new Set(snippets.get().list.map(({ id }) => id)).size).toBe(2);
  });

  it('travel as one selection, or as a list of several', () => {
    const snippets = createSnippets();
    expect(selectionOf(snippets.get().list)).toBeUndefined();
    snippets.add(text('one'));
    expect(selectionOf(snippets.get().list)).toEqual({ text: 'one', url: '/docs/ports' });
    snippets.add(text('two'));
    expect(selectionOf(snippets.get().list)).toEqual([
      { text: 'one', url: '/docs/ports' },
      { text: 'two', url: '/docs/ports' },
    ]);
  });
});
