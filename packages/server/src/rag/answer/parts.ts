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
  /** Rows, the head first, or the lines of a list with their marks. */
  lines: string[];
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** A longer table or list is not quoted whole. */
const BLOCK_CHARACTERS = 1_600;
const TABLE_ROWS = 16;
const LIST_LINES = 24;

function textPart(text: string, start: number, end: number, characters: number): Part {
  const quote = clip(text.slice(start, end), characters);
  return { kind: 'text', quote, prose: quote, lines: [], start, end: start + quote.length };
}

function isShort(text: string, { kind, start, end }: Block): boolean {
  const lines = text.slice(start, end).split('\n').length;
  return end - start <= BLOCK_CHARACTERS && lines <= (kind === 'list' ? LIST_LINES : TABLE_ROWS);
}

/** A table or list with the sentences before it that announce it. */
function wholeBlock(text: string, start: number, block: Block): Part {
  const { kind, end } = block;
  const prose = text.slice(start, block.start).trim();
  const lines = text.slice(block.start, end).split('\n');
  return { kind, quote: text.slice(start, end), prose, lines, start, end };
}

/** What announces a table or list stands right before it. */
function announcementOf(text: string, units: Unit[], block: Block): Unit | undefined {
  const before = units.findLast((unit) => unit.end <= block.start);
  return before && isAnnouncing(text.slice(0, before.end)) ? before : undefined;
}

/** Steps, and what is announced as a list, make sense as a whole only; so does every table. */
function belongsTogether(text: string, { kind, start, end }: Block, announced: boolean): boolean {
  const isSteps = /^\s*\d/.test(text.slice(start, end));
  return kind === 'table' || announced || isSteps;
}

/** The lines of a list that a window is in. */
function someItems(text: string, first: Unit, last: Unit, characters: number): Part | undefined {
  const start = text.lastIndexOf('\n', first.start - 1) + 1;
  const newline = text.indexOf('\n', last.end);
  const end = newline < 0 ? text.length : newline;
  if (end - start > characters) return undefined;
  const quote = text.slice(start, end);
  return { kind: 'list', quote, prose: '', lines: quote.split('\n'), start, end };
}

/** Some rows of a long table, under its head. */
function someRows(text: string, block: Block, start: number, end: number): Part {
  const head = text.slice(block.start).split('\n', 1)[0] ?? '';
  const quote = text.slice(start, end);
  const rows = quote.split('\n');
  const lines = start === block.start ? rows : [head, ...rows];
  return { kind: 'table', quote, prose: '', lines, start, end };
}

function partOfBlock(
  text: string,
  units: Unit[],
  { block, first, last }: { block: Block; first: Unit; last: Unit },
  { characters }: PassageLimits,
): Part {
  const announced = announcementOf(text, units, block);
  const { kind, start, end } = block;
  const isNeeded = belongsTogether(text, block, announced !== undefined);
  if (isShort(text, block) && (isNeeded || end - start <= characters))
    return wholeBlock(text, announced?.start ?? start, block);
  if (kind === 'table') return someRows(text, block, first.start, last.end);
  const items = someItems(text, first, last, 2 * characters);
  return items ?? textPart(text, first.start, last.end, 2 * characters);
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
  if (block) return partOfBlock(text, units, { block, first, last }, limits);
  const whole = withContext(text, units, { from, to });
  const next = units[whole + 1]?.block;
  const announces = isAnnouncing(text.slice(0, units[whole]?.end));
  if (announces && next && isShort(text, next)) return wholeBlock(text, first.start, next);
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
export function bestParts(text: string, wanted: Wanted, limits: PassageLimits): Part[] {
  const units = unitsOf(text, wanted);
  const best = partOf(text, units, bestWindow(units, wanted, limits), limits);
  if (!best) return [];
  const further = furtherUnits(text, units, best, wanted);
  const parts = further.map((window) => partOf(text, units, window, limits));
  return joined(text, [best, ...parts.filter((part) => part !== undefined)], limits);
}
