import { setImmediate } from 'node:timers/promises';
import { chunksIn } from '../search/chunks.ts';
import { visible } from '../search/fold.ts';
import { FIELDS, impactIn, type PerField } from '../search/impact.ts';
import type { Language } from '../search/language.ts';
import { pageNumber } from '../search/pageNumber.ts';
import { PostingsTable } from '../search/postingsTable.ts';
import { countTokens } from '../search/tokenise.ts';
import type { Facet } from '../tables.ts';
import { Counts } from './counts.ts';
import { cutSection } from './cut.ts';
import type { Entry } from './entries.ts';
import { type EntryPart, exactKeysOf, fieldsOf } from './fields.ts';
import { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** A segment in memory. */
export interface BuiltSegment {
  sections: EntryPart[];
  pageOf: Buffer;
  facetOf: Buffer;
  facets: Facet[];
  /** The terms by their numbers, and these numbers in the order of the terms. */
  terms: string[];
  order: number[];
  postings: PostingsTable;
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
    const fields = fieldsOf(part);
    for (const field of FIELDS) total[field] += countTokens(fields[field], language);
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

/** What is counted while a segment is built. */
interface Build {
  lexicon: Lexicon;
  postings: PostingsTable;
  average: PerField;
  /** Of one field, and of one section; empty in between. */
  frequencies: Counts;
  impacts: Counts;
}

function addSection(build: Build, section: EntryPart, ordinal: number): void {
  const { lexicon, postings, average, frequencies, impacts } = build;
  const fields = fieldsOf(section);
  for (const field of FIELDS) {
    let length = 0;
    for (const chunk of chunksIn(visible(fields[field]))) {
      const { terms, weights, words } = lexicon.analyse(chunk);
      length += terms.length;
      for (let i = 0; i < terms.length; i++) frequencies.add(terms[i] ?? 0, weights[i] ?? 0);
      for (const word of words) lexicon.words.see(word, ordinal, field !== 'code');
    }
    const impactOf = impactIn(field, length, average[field]);
    frequencies.drain((term, frequency) => impacts.add(term, impactOf(frequency)));
  }
  impacts.drain((term, impact) => postings.add(term, ordinal, impact));
  for (const key of exactKeysOf(section)) postings.add(lexicon.numberOf(key), ordinal, 1);
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
  const lexicon = new Lexicon(language);
  const postings = new PostingsTable();
  const counts = { frequencies: new Counts(), impacts: new Counts() };
  const build = { lexicon, postings, average, ...counts };
  await inBreaths(sections, (section, ordinal) => addSection(build, section, ordinal));
  const { terms, sorted: order, words } = lexicon;
  postings.sort(terms.length);
  const pages = Float64Array.from(sections, ({ entry }) => pageNumber(entry.page.url));
  const pageOf = Buffer.from(pages.buffer);
  return { sections, terms, order, postings, words: words.words, pageOf, ...packFacets(sections) };
}
