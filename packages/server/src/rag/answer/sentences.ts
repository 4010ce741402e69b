import { leadOf } from '../search/listMarks.ts';

/** A sentence and where it stands: `text.slice(start, end)` is the sentence. */
export interface Sentence {
  start: number;
  end: number;
}

/** What looks like the end of a sentence and is none. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|no|fig|resp|z\.\s?B|d\.\s?h)\.\s*$/i;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(code: string): Intl.Segmenter {
  const known = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: 'sentence' });
  segmenters.set(code, known);
  return known;
}

/** `true` if the sentence break between two pieces is none: `e.g. this`, `v1.0 and`, `foo.js is`. */
function belongTogether(before: string, after: string): boolean {
  return ABBREVIATION.test(before) || /^[\p{Ll}\d,;)]/u.test(after);
}

function sentencesOfLine(line: string, offset: number, segmenter: Intl.Segmenter): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const start = offset + index;
    const end = start + segment.trimEnd().length;
    const last = sentences.at(-1);
    if (last && belongTogether(line.slice(last.start - offset, index), segment)) last.end = end;
    else if (end > start) sentences.push({ start, end });
  }
  return sentences;
}

/**
 * Finds the sentences of a text. A line break always ends one: the text of a section has one block
 * (paragraph, list item, table row) a line. The mark of a list item is no part of a sentence.
 *
 * @param language BCP 47 code of the text
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const segmenter = segmenterOf(language === 'und' ? 'en' : language);
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const lead = leadOf(line);
    const found = sentencesOfLine(line.slice(lead), offset + lead, segmenter);
    offset += line.length + 1;
    return found;
  });
}
