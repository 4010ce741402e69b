import lunr from 'lunr';
import { type Engine, pagesOf, type Section } from './engine.ts';

const TITLE_BOOST = 5;

/**
 * lunr as docusaurus-search-local uses it: a document for each section with its heading as the title,
 * and each word of the query sought in both fields, whole and as the beginning of a longer one.
 */
export async function lunrSearch(sections: Section[]): Promise<Engine> {
  const index = lunr(function build() {
    this.ref('id');
    this.field('title');
    this.field('content');
    for (const [id, { heading, title, prose, code }] of sections.entries()) {
      this.add({ id: String(id), title: heading || title, content: `${prose}\n${code}` });
    }
  });
  const ask = (query: string) =>
    index.query((asked) => {
      const terms = lunr.tokenizer(query);
      const wildcard = lunr.Query.wildcard.TRAILING;
      asked.term(terms, { fields: ['title'], boost: TITLE_BOOST });
      asked.term(terms, { fields: ['title'], boost: TITLE_BOOST, wildcard });
      asked.term(terms, { fields: ['content'], boost: 1 });
      asked.term(terms, { fields: ['content'], boost: 1, wildcard });
    });
  return {
    name: 'lunr (docusaurus-search-local)',
    search: async (query) => pagesOf(ask(query).map(({ ref }) => sections[Number(ref)])),
    close: async () => {},
  };
}
