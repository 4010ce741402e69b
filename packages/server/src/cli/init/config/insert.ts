import type { ArrayExpression, Node, ObjectExpression } from '@babel/types';
import MagicString from 'magic-string';
import { rangeOf } from './parse.ts';

/** A list in a source: an array or an object. */
export type List = ArrayExpression | ObjectExpression;

function itemsOf(list: List): Node[] {
  const items = list.type === 'ArrayExpression' ? list.elements : list.properties;
  return items.filter((item) => item !== null);
}

/** A source may have either, and the one that it has is kept. */
const lineEnd = (source: string) => (source.includes('\r\n') ? '\r\n' : '\n');

const lineStart = (source: string, at: number) => source.lastIndexOf('\n', at - 1) + 1;

/** White space at the start of the line that holds a place. */
function indentAt(source: string, at: number): string {
  return /^[ \t]*/.exec(source.slice(lineStart(source, at)))?.[0] ?? '';
}

/** What one step to the right is in a source: a tab, or so many blanks. */
function indentUnit(source: string): string {
  return /^(\t| {2,8})\S/m.exec(source)?.[1] ?? '  ';
}

/** Whether the bracket that closes a list stands on a line of its own. */
function closesAlone(source: string, list: List): boolean {
  const { start, end } = rangeOf(list);
  const line = lineStart(source, end - 1);
  return line > start && source.slice(line, end - 1).trim() === '';
}

const hasTrailingComma = ({ extra }: List) => extra?.trailingComma !== undefined;

interface Insertion {
  source: string;
  list: List;
  /** The new item, without a comma. */
  item: string;
  /** Whether a comma may stand after the last item, as it may not in JSON. */
  trailing?: boolean;
}

function insertLine({ source, list, item, trailing = true }: Insertion, edit: MagicString): void {
  const close = rangeOf(list).end - 1;
  const last = itemsOf(list).at(-1);
  const indent = last
    ? indentAt(source, rangeOf(last).start)
    : indentAt(source, close) + indentUnit(source);
  if (last && !hasTrailingComma(list)) edit.appendLeft(rangeOf(last).end, ',');
  const comma = last ? hasTrailingComma(list) : trailing;
  edit.appendLeft(
    lineStart(source, close),
    `${indent}${item}${comma ? ',' : ''}${lineEnd(source)}`,
  );
}

function insertBeside({ list, item }: Insertion, edit: MagicString): void {
  const last = itemsOf(list).at(-1);
  if (last) edit.appendLeft(rangeOf(last).end, `, ${item}`);
  else edit.appendLeft(rangeOf(list).end - 1, list.type === 'ArrayExpression' ? item : ` ${item} `);
}

/**
 * Puts an item at the end of a list, laid out like the others. Nothing else of the source changes.
 */
export function insertLast(insertion: Insertion): string {
  const edit = new MagicString(insertion.source);
  if (closesAlone(insertion.source, insertion.list)) insertLine(insertion, edit);
  else insertBeside(insertion, edit);
  return edit.toString();
}

/** Where the line ends on which a property and its comma stand, when nothing else does. */
function endOfLine(source: string, property: Node): number | undefined {
  const rest = /^\s*,[ \t]*(\/\/[^\r\n]*)?(?=\r?\n)/.exec(source.slice(rangeOf(property).end));
  return rest ? rangeOf(property).end + rest[0].length : undefined;
}

/**
 * Puts a property below another one of an object, with an empty line between where the others have
 * one; at the end, when that cannot be.
 */
export function insertAfter(insertion: Insertion, property: Node | undefined): string {
  const { source, item } = insertion;
  const at = property && endOfLine(source, property);
  if (!property || at === undefined) return insertLast(insertion);
  const eol = lineEnd(source);
  const { start } = rangeOf(property);
  const spaced = /\n[ \t]*\r?\n[ \t]*$/.test(source.slice(0, start));
  const indent = indentAt(source, start);
  const edit = new MagicString(source);
  edit.appendLeft(at, `${spaced ? eol : ''}${eol}${indent}${item},`);
  return edit.toString();
}
