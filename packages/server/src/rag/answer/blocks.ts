/** A table or a list in the text of a section, which has one row or item a line. */
export interface Block {
  kind: 'table' | 'list';
  start: number;
  end: number;
}

interface Line {
  text: string;
  start: number;
  end: number;
}

/** More is to be read on its page. */
const LIST_ITEMS = 24;
const ITEM_CHARACTERS = 240;

/** A bar between two cells: rows are written as `a | b`, an empty cell leaves its bars. */
const BAR = /(?:^|(?<=\s))\|(?=\s|$)/;
const ENDS_SENTENCE = /[.!?。！？]["'”’)]?$/u;

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const end = start + line.length;
    const found = { text: line, start, end };
    start = end + 1;
    return found;
  });
}

/** The cells of a table row; a line of prose has one. */
export function cellsOf(line: string): string[] {
  return line.split(BAR).map((cell) => cell.trim());
}

export const isAnnouncing = (line: string): boolean => /[:：]$/u.test(line.trimEnd());

function countWhile(lines: Line[], from: number, belongs: (line: Line) => boolean): number {
  let count = 0;
  for (let line = lines[from]; line && belongs(line); line = lines[from + count]) count++;
  return count;
}

/** Rows of a table have the same number of cells; the first is its head. */
function rowsFrom(lines: Line[], from: number): number {
  const cells = cellsOf(lines[from]?.text ?? '').length;
  if (cells < 2) return 0;
  return countWhile(lines, from, ({ text }) => cellsOf(text).length === cells);
}

/** Items of a list are alike: either all of them end as sentences do, or none. */
function itemsFrom(lines: Line[], from: number): number {
  const ended = ENDS_SENTENCE.test(lines[from]?.text ?? '');
  const isItem = ({ text }: Line) =>
    text !== '' &&
    text.length <= ITEM_CHARACTERS &&
    !isAnnouncing(text) &&
    cellsOf(text).length === 1 &&
    ENDS_SENTENCE.test(text) === ended;
  return countWhile(lines, from, isItem);
}

/**
 * Finds the tables of a text, and its lists: a list is what a line with a colon announces. Where code
 * is announced as well, nobody can tell which is which, and no list is found.
 */
export function blocksOf(text: string, hasCode: boolean): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at);
    const announced = !hasCode && at > 0 && isAnnouncing(lines[at - 1]?.text ?? '');
    const items = rows < 2 && announced ? itemsFrom(lines, at) : 0;
    const count = Math.max(rows, items);
    const kind = rows > 1 ? 'table' : 'list';
    const [first, last] = [lines[at], lines[at + count - 1]];
    if (first && last && count > 1 && (kind === 'table' || count <= LIST_ITEMS))
      blocks.push({ kind, start: first.start, end: last.end });
    at += Math.max(1, count);
  }
  return blocks;
}
