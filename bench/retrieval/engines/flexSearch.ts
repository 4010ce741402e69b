import { Document } from 'flexsearch';
import { type Engine, pagesOf, SECTIONS_ASKED, type Section } from './engine.ts';

/** FlexSearch's document index; with `suggest` it finds sections that lack a word of the query. */
export async function flexSearch(sections: Section[]): Promise<Engine> {
  const fields = ['title', 'headings', 'prose', 'code'];
  const index = new Document({ document: { id: 'id', index: fields }, tokenize: 'forward' });
  for (const [id, { title, headings, prose, code }] of sections.entries()) {
    index.add({ id, title, headings, prose, code });
  }
  return {
    name: 'FlexSearch Document',
    search: async (query) => {
      const merged = index.search(query, { limit: SECTIONS_ASKED, suggest: true, merge: true });
      return pagesOf(merged.map(({ id }) => sections[Number(id)]));
    },
    close: async () => {},
  };
}
