import lunr from 'lunr';
import { type Engine, foundIn, type Section } from './engine.ts';

type Ask = (query: lunr.Query, terms: lunr.Token[]) => void;

function make(name: string, sections: Section[], fields: Fields, ask: Ask): Engine {
  const index = lunr(function build() {
    this.ref('id');
    for (const field of Object.keys(fields)) this.field(field);
    for (const [id, section] of sections.entries()) {
      const values = Object.entries(fields).map(([field, value]) => [field, value(section)]);
      this.add({ id: String(id), ...Object.fromEntries(values) });
    }
  });
  return {
    name,
    search: async (text) => {
      const hits = index.query((query) => ask(query, lunr.tokenizer(text)));
      return foundIn(
        sections,
        hits.map(({ ref, score }) => ({ id: Number(ref), score })),
      );
    },
    close: async () => {},
  };
}

type Fields = Record<string, (section: Section) => string>;

const content = ({ prose, code }: Section) => `${prose}\n${code}`;

/**
 * lunr as docusaurus-search-local uses it: a document for each section with its heading as the title,
 * and each word of the query sought in both fields, whole and as the beginning of a longer one.
 */
export async function lunrAsPlugin(sections: Section[]): Promise<Engine> {
  const wildcard = lunr.Query.wildcard.TRAILING;
  const fields = { title: ({ heading, title }: Section) => heading || title, content };
  return make('lunr, as docusaurus-search-local uses it', sections, fields, (query, terms) => {
    for (const [field, boost] of [['title', 5] as const, ['content', 1] as const]) {
      query.term(terms, { fields: [field], boost });
      query.term(terms, { fields: [field], boost, wildcard });
    }
  });
}

/**
 * lunr as it does best on questions: the title of the page and all headings are fields, and words are
 * not taken as the beginnings of others. Boosts did not help.
 */
export async function lunrAtBest(sections: Section[]): Promise<Engine> {
  const fields = {
    title: ({ title }: Section) => title,
    headings: ({ headings }: Section) => headings,
    content,
  };
  return make('lunr, at its best', sections, fields, (query, terms) => {
    for (const field of Object.keys(fields)) query.term(terms, { fields: [field] });
  });
}
