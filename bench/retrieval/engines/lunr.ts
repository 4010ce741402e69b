import lunr from 'lunr';
import { type Engine, foundIn, type Section } from './engine.ts';

const FIELDS = ['title', 'headings', 'content'];

/**
 * lunr as docusaurus-search-local uses it, a document for each section, with what does better on
 * questions: the title of the page and all headings are fields, and words are not taken as the
 * beginnings of others. Boosts did not help.
 */
export async function lunrSearch(sections: Section[]): Promise<Engine> {
  const index = lunr(function build() {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const [id, { title, headings, prose, code }] of sections.entries()) {
      this.add({ id: String(id), title, headings, content: `${prose}\n${code}` });
    }
  });
  const ask = (query: string) =>
    index.query((asked) => {
      for (const field of FIELDS) asked.term(lunr.tokenizer(query), { fields: [field] });
    });
  return {
    name: 'lunr (docusaurus-search-local)',
    search: async (query) => {
      const hits = ask(query).map(({ ref, score }) => ({ id: Number(ref), score }));
      return foundIn(sections, hits);
    },
    close: async () => {},
  };
}
