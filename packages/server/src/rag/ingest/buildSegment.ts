import { setImmediate } from 'node:timers/promises';
import { impactsOf, lengthsOf, type PerField } from '../search/impact.ts';
import type { Language } from '../search/language.ts';
import { pageNumber } from '../search/pageNumber.ts';
import { PostingsWriter } from '../search/postings.ts';
import type { Facet } from '../tables.ts';
import { cutSection } from './cut.ts';
import type { Entry } from './entries.ts';
import { type EntryPart, exactKeysOf, fieldsOf } from './fields.ts';
import { type Word, WordCollector } from './words.ts';

/** A segment in memory. */
export interface BuiltSegment {
  sections: EntryPart[];
  pageOf: Buffer;
  facetOf: Buffer;
  facets: Facet[];
  postings: Map<string, PostingsWriter>;
  words: Word[];
}

/** Sections between two breaths, so that requests are answered while a large site is indexed. */
const BREATH = 100;

function partsOf(entries: Entry[]): EntryPart[] {
  return entries.flatMap((entry) =>
    cutSection(entry.section).map((part, partNumber) => ({ entry, part, partNumber })),
  );
}

/** Calls `visit` for each item and lets other work go on in between. */
async function inBreaths<T>(items: T[], visit: (item: T, index: number) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % BREATH === BREATH - 1) await setImmediate();
    visit(item, index);
  }
}

/** Field lengths in tokens, added up over some sections. */
export interface Lengths {
  sections: number;
  total: PerField;
}

/** Adds up the field lengths of sections, for the averages that an index is built with. */
export async function measure(entries: Entry[], language: Language): Promise<Lengths> {
  const total: PerField = { title: 0, headings: 0, prose: 0, code: 0 };
  const parts = partsOf(entries);
  await inBreaths(parts, (part) => {
    const lengths = lengthsOf(fieldsOf(part, language));
    total.title += lengths.title;
    total.headings += lengths.headings;
    total.prose += lengths.prose;
    total.code += lengths.code;
  });
  return { sections: parts.length, total };
}

function packFacets(sections: EntryPart[]): Pick<BuiltSegment, 'facetOf' | 'facets'> {
  const numbers = new Map<string, number>();
  const facetOf = Uint32Array.from(sections, ({ entry: { page } }) => {
    const key = JSON.stringify({ audience: page.audience, tags: page.tags } satisfies Facet);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key) ?? 0;
  });
  const facets = [...numbers.keys()].map((key): Facet => JSON.parse(key));
  return { facetOf: Buffer.from(facetOf.buffer), facets };
}

/**
 * Indexes sections.
 * @param average average field lengths to normalise by
 */
export async function buildSegment(
  entries: Entry[],
  average: PerField,
  language: Language,
): Promise<BuiltSegment> {
  const sections = partsOf(entries);
  const postings = new Map<string, PostingsWriter>();
  const collector = new WordCollector();
  const add = (term: string, ordinal: number, impact: number) => {
    const writer = postings.get(term) ?? new PostingsWriter();
    writer.add(ordinal, impact);
    postings.set(term, writer);
  };
  await inBreaths(sections, (section, ordinal) => {
    const fields = fieldsOf(section, language);
    for (const [term, impact] of impactsOf(fields, average)) add(term, ordinal, impact);
    for (const key of exactKeysOf(section)) add(key, ordinal, 1);
    collector.add(fields, ordinal);
  });
  const pages = Float64Array.from(sections, ({ entry }) => pageNumber(entry.page.url));
  const pageOf = Buffer.from(pages.buffer);
  return { sections, postings, words: collector.words, pageOf, ...packFacets(sections) };
}
