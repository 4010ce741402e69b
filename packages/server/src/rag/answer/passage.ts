import type { Language } from '../search/language.ts';
import { tokenise } from '../search/tokenise.ts';
import { type Block, blocksOf } from './blocks.ts';
import { sentencesOf } from './sentences.ts';

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

/** The smallest piece that is quoted: a sentence, or a row of a table. */
export interface Unit {
  start: number;
  end: number;
  /** The table or list that it stands in. */
  block: Block | undefined;
  /** The terms of the question that it has. */
  terms: ReadonlySet<string>;
}

/** Neighbouring units, by their places in the text. */
export interface Window {
  from: number;
  to: number;
}

/** What each further sentence has to add, as a share of the question's rarest term. */
const SENTENCE_COST = 0.12;

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

/** What a place has to be worth: a share of the question's rarest term. */
export function costOf(share: number, { rarities }: Wanted): number {
  return share * Math.max(0, ...rarities.values());
}

/** Cuts a text into what can be quoted. */
export function unitsOf(text: string, wanted: Wanted): Unit[] {
  const blocks = blocksOf(text);
  const units: Unit[] = [];
  for (const { start, end } of sentencesOf(text, wanted.language.code)) {
    const block = blocks.find((one) => one.start <= start && end <= one.end);
    const last = units.at(-1);
    const sameRow =
      last && block?.kind === 'table' && !text.slice(last.start, start).includes('\n');
    if (sameRow) last.end = end;
    else units.push({ start, end, block, terms: new Set() });
  }
  return units.map((unit) => ({
    ...unit,
    terms: termsIn(text.slice(unit.start, unit.end), wanted),
  }));
}

/** The run of units that says most about the question for its length; the first of equals. */
export function bestWindow(units: Unit[], wanted: Wanted, limits: PassageLimits): Window {
  const cost = costOf(SENTENCE_COST, wanted);
  let best = { from: 0, to: 0, gain: Number.NEGATIVE_INFINITY };
  for (const [from, first] of units.entries()) {
    const covered = new Set<string>();
    const run = units.slice(from, from + limits.sentences);
    for (const [more, { end, block, terms }] of run.entries()) {
      const tooLong = more > 0 && end - first.start > limits.characters;
      if (tooLong || block !== first.block) break;
      for (const term of terms) covered.add(term);
      const gain = weightOf(covered, wanted) - cost * more;
      if (gain > best.gain) best = { from, to: from + more, gain };
    }
  }
  return best;
}
