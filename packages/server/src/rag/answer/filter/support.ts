import type { Language } from '../../search/language.ts';
import { tokenise } from '../../search/tokenise.ts';
import { sentencesOf } from '../sentences.ts';

/** A section as claims are held against it. */
export interface Evidence {
  /** Everything that it says, headings and code included. */
  terms: ReadonlySet<string>;
  /** The same in lower case, for names and numbers. */
  raw: string;
  /** Its running text, of which `start` and `end` of a sentence are places; code has none. */
  text: string;
  sentences: Piece[];
}

interface Piece {
  text: string;
  terms: ReadonlySet<string>;
  place?: { start: number; end: number };
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
    ...sentencesOf(text, language.code).map((place) => {
      return { text: text.slice(place.start, place.end), place };
    }),
    ...codes.map((block) => ({ text: block })),
  ];
  return {
    terms: termsOf(whole, language),
    raw: whole.toLowerCase().replace(/\s+/g, ' '),
    text,
    sentences: pieces.map((piece) => ({ ...piece, terms: termsOf(piece.text, language) })),
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

/** Share of the names and numbers of a claim that a text has. */
function exactShare({ exact }: Claim, text: string): number {
  if (exact.length === 0) return 0;
  const raw = text.toLowerCase();
  return exact.filter((name) => stands(name, raw)).length / exact.length;
}

/** The sentence of a section that is nearest to a claim. */
function nearestSentence(claim: Claim, { sentences }: Evidence) {
  let best: { piece: Piece | undefined; share: number; score: number; index: number };
  best = { piece: undefined, share: 0, score: 0, index: 0 };
  for (const [index, piece] of sentences.entries()) {
    const share = shareIn(claim, piece.terms);
    const score = share > 0 ? share + exactShare(claim, piece.text) : 0;
    if (score > best.score) best = { piece, share, score, index };
  }
  return best;
}

/** What a neighbour has to add to a quote, as a share of the claim. */
const NEIGHBOUR = 0.2;

/**
 * The words of a section that a claim comes from, verbatim: the nearest sentence, and the one beside
 * it when the claim is made of both.
 */
export function quoteFor(claim: Claim, evidence: Evidence): string {
  const { piece, index } = nearestSentence(claim, evidence);
  const { sentences, text } = evidence;
  if (!piece) return sentences[0]?.text ?? '';
  const rest = new Set([...claim.terms].filter((term) => !piece.terms.has(term)));
  const adds = (one: Piece | undefined) =>
    one?.place ? [...rest].filter((term) => one.terms.has(term)).length / claim.terms.size : 0;
  const [before, after] = [sentences[index - 1], sentences[index + 1]];
  const beside = adds(after) >= adds(before) ? after : before;
  if (!piece.place || !beside?.place || adds(beside) < NEIGHBOUR) return piece.text;
  const start = Math.min(piece.place.start, beside.place.start);
  return text.slice(start, Math.max(piece.place.end, beside.place.end));
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
  const turned =
    nearest.share >= NEAR_COPY && NEGATION.test(nearest.piece?.text ?? '') !== claim.negated;
  return turned ? 0 : share;
}
