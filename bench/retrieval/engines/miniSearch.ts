import MiniSearch, { type SearchOptions } from 'minisearch';
import { type Engine, foundIn, type Section } from './engine.ts';

const FIELDS = ['title', 'headings', 'prose', 'code'];

async function make(name: string, sections: Section[], options: SearchOptions): Promise<Engine> {
  const index = new MiniSearch({ fields: FIELDS, searchOptions: options });
  index.addAll(sections.map((section, id) => ({ id, ...section })));
  return {
    name,
    search: async (query) =>
      foundIn(
        sections,
        index.search(query).map(({ id, score }) => ({ id: Number(id), score })),
      ),
    close: async () => {},
  };
}

/** MiniSearch as it is after `npm install`. */
export function miniSearch(sections: Section[]): Promise<Engine> {
  return make('MiniSearch, defaults', sections, {});
}

/** MiniSearch with what its documentation suggests for site search. */
export function miniSearchBoosted(sections: Section[]): Promise<Engine> {
  const boost = { title: 2, headings: 3 };
  return make('MiniSearch, boosted, prefix, fuzzy', sections, { boost, prefix: true, fuzzy: 0.2 });
}
