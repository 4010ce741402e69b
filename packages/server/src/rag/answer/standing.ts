import type { SectionText } from '../search/readSections.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** What of a marked text stands in the docs. */
export interface Standing {
  /** The sections of its page that it is of, narrowed to what is marked of them, verbatim. */
  sections: SectionText[];
  /** The sentences that its page does not have: the reader's own words. */
  own: string[];
}

/** A section with what its sentences and blocks of code are recognised by. */
interface Known {
  section: SectionText;
  /** The keys of all sentences, joined; `from` and `to` are places there. */
  key: string;
  sentences: Array<Sentence & { from: number; to: number }>;
  headings: string[];
  code: string[];
  /** Sentences and blocks of code that are marked. */
  marked: Set<number>;
  markedCode: Set<number>;
}

/** What a browser puts between words, and the bars between cells of a table in the index. */
const BLANK = /[\s|\u200b-\u200d\u00ad\ufeff]+/gu;

/** A text as a page and a selection of it have it in common. */
const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(BLANK, '');

function read(section: SectionText, language: string): Known {
  const { text, code, title, headingPath } = section;
  let key = '';
  const sentences = sentencesOf(text, language).map(({ start, end }) => {
    const from = key.length;
    key += keyOf(text.slice(start, end));
    return { start, end, from, to: key.length };
  });
  return {
    section,
    key,
    sentences,
    headings: [title, ...headingPath].map(keyOf),
    code: code.map((block) => keyOf(block.text)),
    marked: new Set(),
    markedCode: new Set(),
  };
}

/** Notes where a sentence stands in a section; `false` if it does not. */
function mark({ key, sentences, headings, code, marked, markedCode }: Known, words: string) {
  const from = key.indexOf(words);
  if (from >= 0) {
    const to = from + words.length;
    for (const [index, one] of sentences.entries())
      if (one.from < to && one.to > from) marked.add(index);
    return true;
  }
  const block = code.findIndex((text) => text.includes(words));
  if (block >= 0) markedCode.add(block);
  return block >= 0 || headings.includes(words);
}

/** A section from the first to the last sentence that is marked of it. */
function narrowed({ section, sentences, marked, markedCode }: Known): SectionText {
  const places = sentences.filter((_, index) => marked.has(index));
  const text = section.text.slice(places[0]?.start ?? 0, places.at(-1)?.end ?? 0);
  return { ...section, text, code: section.code.filter((_, index) => markedCode.has(index)) };
}

/**
 * Compares a marked text with its page, sentence by sentence. What is taken for the docs is always
 * the text of the index, never that of the reader.
 *
 * @param page the sections of the page; none if nobody knows it
 * @param language BCP 47 code of the text
 */
export function standingIn(text: string, page: SectionText[], language: string): Standing {
  let known = page.map((section) => read(section, language));
  const own: string[] = [];
  for (const { start, end } of sentencesOf(text, language)) {
    const sentence = text.slice(start, end);
    const words = keyOf(sentence);
    const at = known.findIndex((section) => words !== '' && mark(section, words));
    if (at < 0) own.push(sentence);
    // What follows is most likely to stand where this one did.
    else known = [...known.slice(at), ...known.slice(0, at)];
  }
  const isMarked = ({ marked, markedCode }: Known) => marked.size + markedCode.size > 0;
  const sections = known.filter(isMarked).map(narrowed);
  return { sections: sections.toSorted((a, b) => a.position - b.position || a.part - b.part), own };
}
