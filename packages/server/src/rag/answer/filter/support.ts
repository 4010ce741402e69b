import type { Language } from '../../search/language.ts';
import { tokenise } from '../../search/tokenise.ts';
import { sentencesOf } from '../sentences.ts';

/** A section as claims are held against it. */
export interface Evidence {
  /** Everything that it says, headings and code included. */
  terms: ReadonlySet<string>;
  /** The same in lower case, for names and numbers. */
  raw: string;
  sentences: Array<{ text: string; terms: ReadonlySet<string> }>;
}

/** What a sentence of an answer claims. */
export interface Claim {
  terms: ReadonlySet<string>;
  /** Numbers, options and names: these must stand in the section as they are. */
  exact: string[];
  negated: boolean;
}

/** Shares of a claim's terms: in the whole section, and in a few neighbouring sentences. */
const LEAST_SHARE = 0.6;
const LEAST_TOGETHER = 0.4;
/** From here on a claim is a sentence of the docs, and a "not" more or less turns it round. */
const NEAR_COPY = 0.75;
const TOGETHER = 3;

/** `5000`, `3.2.1`; not the number of a list item. */
const NUMBER = /(?<![\w.])\d+(?:[.,]\d+)*(?![\w])/g;
/** `--run`, `boilTimeout`, `snake_case`, `a.b`, `/path/x` */
const NAME =
  /(?<![\w-])--?[a-z][\w-]+|\b[a-z]+[A-Z]\w*|\b\w+_\w+|\b[\w$]+(?:\.[\w$]+)+(?:\(\))?|(?<![\w/])\/[\w.-]+(?:\/[\w.-]+)+/g;
const IN_TICKS = /`([^`]+)`/g;
const NEGATION =
  /\b(?:not|never|cannot|without|no longer|nor|neither|nicht|kein\w*|nie|niemals|ohne|pas|jamais|sans|nunca|sin|não|nunca|non|mai|senza)\b|n['’]t\b/i;

const termsOf = (text: string, language: Language): Set<string> =>
  new Set(tokenise(text, language).map((token) => token.term));

function exactOf(text: string): string[] {
  const ticked = [...text.matchAll(IN_TICKS)].map((match) => match[1] ?? '');
  const words = text.replace(IN_TICKS, ' ');
  const found = [...ticked, ...(words.match(NUMBER) ?? []), ...(words.match(NAME) ?? [])];
  return found.map((name) => name.trim().toLowerCase()).filter(Boolean);
}

/** Reads what a sentence claims. `text` is plain but for the backticks around code. */
export function claimOf(text: string, language: Language): Claim {
  return { terms: termsOf(text, language), exact: exactOf(text), negated: NEGATION.test(text) };
}

/** Reads a section as evidence. */
export function evidenceOf(
  section: { title: string; headingPath: string[]; text: string; code: Array<{ text: string }> },
  language: Language,
): Evidence {
  const { title, headingPath, text, code } = section;
  const codes = code.map((block) => block.text);
  const whole = [title, ...headingPath, text, ...codes].join('\n');
  const pieces = [
    ...sentencesOf(text, language.code).map(({ start, end }) => text.slice(start, end)),
    ...codes,
  ];
  return {
    terms: termsOf(whole, language),
    raw: whole.toLowerCase().replace(/\s+/g, ' '),
    sentences: pieces.map((piece) => ({ text: piece, terms: termsOf(piece, language) })),
  };
}

function shareIn(claim: Claim, terms: ReadonlySet<string>): number {
  if (claim.terms.size === 0) return 0;
  let found = 0;
  for (const term of claim.terms) if (terms.has(term)) found++;
  return found / claim.terms.size;
}

/** `50` does not stand in `500`, nor `port` in `export`. */
function stands(name: string, raw: string): boolean {
  for (let at = raw.indexOf(name); at >= 0; at = raw.indexOf(name, at + 1)) {
    const before = raw[at - 1] ?? ' ';
    const after = raw[at + name.length] ?? ' ';
    if (!isWord(before, name[0]) && !isWord(after, name.at(-1))) return true;
  }
  return false;
}

function isWord(neighbour: string, own = ''): boolean {
  return /[\p{L}\p{N}]/u.test(neighbour) && /[\p{L}\p{N}]/u.test(own);
}

/** The sentence of a section that is nearest to a claim. */
export function nearestSentence(claim: Claim, { sentences }: Evidence) {
  let best = { text: '', share: 0, index: 0 };
  for (const [index, { text, terms }] of sentences.entries()) {
    const share = shareIn(claim, terms);
    if (share > best.share) best = { text, share, index };
  }
  return best;
}

/** The largest share of a claim that a few neighbouring sentences have. */
function shareTogether(claim: Claim, { sentences }: Evidence): number {
  let best = 0;
  for (let from = 0; from < Math.max(1, sentences.length - TOGETHER + 1); from++) {
    const near = sentences.slice(from, from + TOGETHER);
    best = Math.max(best, shareIn(claim, new Set(near.flatMap(({ terms }) => [...terms]))));
  }
  return best;
}

/**
 * Whether a section says what a sentence claims, as far as words can tell: most of its words stand
 * there and near each other, all its names and numbers do, and it does not deny what a sentence says
 * in the same words.
 *
 * @returns how well, from 0 (not) to 1
 */
export function supportOf(claim: Claim, evidence: Evidence): number {
  if (!claim.exact.every((name) => stands(name, evidence.raw))) return 0;
  const share = shareIn(claim, evidence.terms);
  if (share < LEAST_SHARE || shareTogether(claim, evidence) < LEAST_TOGETHER) return 0;
  const nearest = nearestSentence(claim, evidence);
  const turned = nearest.share >= NEAR_COPY && NEGATION.test(nearest.text) !== claim.negated;
  return turned ? 0 : share;
}
