import { stopwords } from '@orama/stopwords/english';
import { Document, Encoder } from 'flexsearch';
import { type Engine, foundIn, SECTIONS_ASKED, type Section } from './engine.ts';

/**
 * FlexSearch's document index. With `suggest` it finds sections that lack a word of the query, and
 * without stop words it does better. It gives no scores: the order stands for them.
 */
export async function flexSearch(sections: Section[]): Promise<Engine> {
  const fields = ['title', 'headings', 'prose', 'code'];
  const encoder = new Encoder({ normalize: true, minlength: 2, filter: new Set(stopwords) });
  const index = new Document({
    document: { id: 'id', index: fields },
    tokenize: 'strict',
    encoder,
  });
  for (const [id, { title, headings, prose, code }] of sections.entries()) {
    index.add({ id, title, headings, prose, code });
  }
  return {
    name: 'FlexSearch Document',
    search: async (query) => {
      const merged = index.search(query, { limit: SECTIONS_ASKED, suggest: true, merge: true });
      const hits = merged.map(({ id }, place) => ({ id: Number(id), score: 1 / (place + 1) }));
      return foundIn(sections, hits);
    },
    close: async () => {},
  };
}
