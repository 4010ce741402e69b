import type { Language } from '../search/language.ts';
import { tokenise } from '../search/tokenise.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** The question as passages are chosen for it: its terms and how rare each is. */
export interface Wanted {
  rarities: ReadonlyMap<string, number>;
  language: Language;
}

export interface PassageLimits {
  /** Most sentences. */
  sentences: number;
  /** Most characters, unless a single sentence is longer. */
  characters: number;
}

/** What each further sentence has to add, as a share of the question's rarest term. */
const SENTENCE_COST = 0.12;
/** Lines that follow a colon, such as the items of a list. */
const LIST_LINES = 6;
/** A shorter passage is hard to understand alone: the rest of its paragraph is added up to this. */
const CONTEXT = 160;

/** The terms of the question that a text has. */
export function termsIn(text: string, { rarities, language }: Wanted): Set<string> {
  const found = new Set<string>();
  for (const { term } of tokenise(text, language)) if (rarities.has(term)) found.add(term);
  return found;
}

/** How much of the question some terms carry: the sum of their rarities. */
export function weightOf(terms: Iterable<string>, { rarities }: Pick<Wanted, 'rarities'>): number {
  let weight = 0;
  for (const term of terms) weight += rarities.get(term) ?? 0;
  return weight;
}

interface Window {
  from: number;
  to: number;
  gain: number;
}

/** The run of sentences that says most about the question for its length; the first of equals. */
function bestWindow(text: string, sentences: Sentence[], wanted: Wanted, limits: PassageLimits) {
  const terms = sentences.map(({ start, end }) => termsIn(text.slice(start, end), wanted));
  const cost = SENTENCE_COST * Math.max(0, ...wanted.rarities.values());
  let best: Window = { from: 0, to: 0, gain: Number.NEGATIVE_INFINITY };
  for (const [from, first] of sentences.entries()) {
    const covered = new Set<string>();
    for (let to = from; to < Math.min(from + limits.sentences, sentences.length); to++) {
      const end = sentences[to]?.end ?? 0;
      if (to > from && end - first.start > limits.characters) break;
      for (const term of terms[to] ?? []) covered.add(term);
      const gain = weightOf(covered, wanted) - cost * (to - from);
      if (gain > best.gain) best = { from, to, gain };
    }
  }
  return best;
}

/** A passage that announces a list is followed by the list. */
function withList(text: string, sentences: Sentence[], window: Window, limits: PassageLimits) {
  const { from } = window;
  let { to } = window;
  const start = sentences[from]?.start ?? 0;
  if (!text.slice(0, sentences[to]?.end).endsWith(':')) return to;
  for (let line = 0; line < LIST_LINES && to + 1 < sentences.length; line++) {
    const end = sentences[to + 1]?.end ?? 0;
    // Another announcement is no item: both announce code.
    if (end - start > limits.characters || text.slice(0, end).endsWith(':')) break;
    to++;
  }
  return to;
}

/** A short passage goes on within its paragraph. */
function withContext(text: string, sentences: Sentence[], from: number, to: number): number {
  const start = sentences[from]?.start ?? 0;
  let last = to;
  for (let next = sentences[last + 1]; next; next = sentences[last + 1]) {
    const end = sentences[last]?.end ?? 0;
    const sameLine = !text.slice(end, next.start).includes('\n');
    if (!sameLine || end - start >= CONTEXT || next.end - start > 2 * CONTEXT) break;
    last++;
  }
  return last;
}

/** Cuts at the end of a word, never inside a character. */
function clip(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const space = text.lastIndexOf(' ', characters);
  const cut = text.slice(0, space > characters / 2 ? space : characters);
  return cut.replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * The passage of a text that answers best: neighbouring sentences, as they stand there.
 * @returns part of `text`, verbatim; empty if the text is
 */
export function bestPassage(text: string, wanted: Wanted, limits: PassageLimits): string {
  const sentences = sentencesOf(text, wanted.language.code);
  if (sentences.length === 0) return '';
  const window = bestWindow(text, sentences, wanted, limits);
  const whole = withContext(text, sentences, window.from, window.to);
  const to = withList(text, sentences, { ...window, to: whole }, limits);
  const passage = text.slice(sentences[window.from]?.start, sentences[to]?.end);
  return clip(passage, 2 * limits.characters);
}
