import type { Block } from './blocks.ts';
import { isAnnouncing } from './blocks.ts';
import { furtherUnits } from './further.ts';
import { clip, endOf, withContext } from './grow.ts';
import {
  bestWindow,
  type PassageLimits,
  type Unit,
  unitsOf,
  type Wanted,
  type Window,
} from './passage.ts';

/** A part of a section as it is quoted. */
export interface Part {
  /** `text` sentences, and what follows them: a table or a list. */
  kind: 'text' | Block['kind'];
  /** What is quoted, verbatim. */
  quote: string;
  /** Sentences, or what announces the table or list. */
  prose: string;
  /** Rows, the head first, or items. */
  lines: string[];
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** A longer table or list is not quoted whole. */
const BLOCK_CHARACTERS = 1_600;
const TABLE_ROWS = 16;

function textPart(text: string, start: number, end: number, characters: number): Part {
  const quote = clip(text.slice(start, end), characters);
  return { kind: 'text', quote, prose: quote, lines: [], start, end: start + quote.length };
}

function isWhole(text: string, { kind, start, end }: Block): boolean {
  const rows = text.slice(start, end).split('\n').length;
  return end - start <= BLOCK_CHARACTERS && (kind === 'list' || rows <= TABLE_ROWS);
}

/** A table or list with the sentences before it that announce it. */
function wholeBlock(text: string, start: number, block: Block): Part {
  const { kind, end } = block;
  const prose = text.slice(start, block.start).trim();
  const lines = text.slice(block.start, end).split('\n');
  return { kind, quote: text.slice(start, end), prose, lines, start, end };
}

/** Some rows of a long table, under its head. */
function someRows(text: string, block: Block, start: number, end: number): Part {
  const head = text.slice(block.start).split('\n', 1)[0] ?? '';
  const quote = text.slice(start, end);
  const rows = quote.split('\n');
  const lines = start === block.start ? rows : [head, ...rows];
  return { kind: 'table', quote, prose: '', lines, start, end };
}

/** Makes of a window what a reader can follow: whole tables and lists, paragraphs that go on. */
export function partOf(
  text: string,
  units: Unit[],
  { from, to }: Window,
  limits: PassageLimits,
): Part | undefined {
  const [first, last] = [units[from], units[to]];
  if (!first || !last) return undefined;
  const { block } = first;
  if (block && isWhole(text, block)) {
    const before = units.findLast((unit) => unit.end <= block.start);
    const announced = before && isAnnouncing(text.slice(0, before.end));
    return wholeBlock(text, announced ? before.start : block.start, block);
  }
  if (block?.kind === 'table') return someRows(text, block, first.start, last.end);
  const whole = block ? to : withContext(text, units, { from, to });
  const next = units[whole + 1]?.block;
  const announces = isAnnouncing(text.slice(0, units[whole]?.end));
  if (announces && next && isWhole(text, next)) return wholeBlock(text, first.start, next);
  const end = endOf(text, units, { from, to: whole }, limits);
  return textPart(text, first.start, end, 2 * limits.characters);
}

/** Puts places in order; neighbours are one part, and no place is in two. */
function joined(text: string, parts: Part[], { characters }: PassageLimits): Part[] {
  const done: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const last = done.at(-1);
    if (last && part.start < last.end) continue;
    const isNext = last && text.slice(last.end, part.start).trim() === '';
    if (isNext && last.kind === 'text' && part.kind === 'text')
      done.splice(-1, 1, textPart(text, last.start, part.end, 4 * characters));
    else done.push(part);
  }
  return done;
}

/**
 * The places of a text that answer best, in its order and as they stand there: neighbouring
 * sentences, and further ones that add something to them.
 */
export function bestParts(
  text: string,
  hasCode: boolean,
  wanted: Wanted,
  limits: PassageLimits,
): Part[] {
  const units = unitsOf(text, hasCode, wanted);
  const best = partOf(text, units, bestWindow(units, wanted, limits), limits);
  if (!best) return [];
  const further = furtherUnits(text, units, best, wanted);
  const parts = further.map((window) => partOf(text, units, window, limits));
  return joined(text, [best, ...parts.filter((part) => part !== undefined)], limits);
}
