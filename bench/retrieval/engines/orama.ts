import { create, insertMultiple, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/english';
import { type Engine, foundIn, SECTIONS_ASKED, type Section } from './engine.ts';

/** Orama with stems and stop words, and boosts for title and headings. */
export async function orama(sections: Section[]): Promise<Engine> {
  const schema = { title: 'string', headings: 'string', prose: 'string', code: 'string' } as const;
  const tokenizer = { language: 'english', stemming: true, stopWords: stopwords } as const;
  const index = create({ schema, components: { tokenizer } });
  const documents = sections.map(({ title, headings, prose, code }, id) => {
    return { id: String(id), title, headings, prose, code };
  });
  await insertMultiple(index, documents, 1_000);
  const boost = { title: 2, headings: 3 };
  return {
    name: 'Orama, boosted, stemmed',
    search: async (term) => {
      const { hits } = await search(index, { term, boost, limit: SECTIONS_ASKED });
      return foundIn(
        sections,
        hits.map(({ id, score }) => ({ id: Number(id), score })),
      );
    },
    close: async () => {},
  };
}
