import { leadOf, listMarkOf } from '../search/listMarks.ts';

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

/** A bar between two cells: rows are written as `a | b`, an empty cell leaves its bars. */
const BAR = /(?:^|(?<=\s))\|(?=\s|$)/;

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
  return countWhile(
    lines,
    from,
    ({ text }) => cellsOf(text).length === cells && listMarkOf(text) === '',
  );
}

/** A list goes on with its items, and with what is set in under them but for tables. */
function itemsFrom(lines: Line[], from: number): number {
  if (listMarkOf(lines[from]?.text ?? '') === '') return 0;
  return countWhile(
    lines,
    from,
    (line) => leadOf(line.text) > 0 && rowsFrom(lines, lines.indexOf(line)) < 2,
  );
}

/** Finds the tables and lists of a text. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at);
    const items = rows < 2 ? itemsFrom(lines, at) : 0;
    const count = Math.max(rows, items);
    const kind = rows > 1 ? 'table' : 'list';
    const [first, last] = [lines[at], lines[at + count - 1]];
    if (first && last && (rows > 1 || items > 0))
      blocks.push({ kind, start: first.start, end: last.end });
    at += Math.max(1, count);
  }
  return blocks;
}

/**
 * The lines that announce something which is no table or list: code, which stands apart from the
 * text.
 */
export function linesBeforeCode(text: string): string[] {
  const lines = linesOf(text);
  const blocks = blocksOf(text);
  const starts = new Set(blocks.map((block) => block.start));
  return lines
    .filter((line, index) => {
      const next = lines[index + 1];
      const deeper = next && listMarkOf(next.text) && leadOf(next.text) > leadOf(line.text);
      return isAnnouncing(line.text) && !deeper && !(next && starts.has(next.start));
    })
    .map((line) => line.text);
}
