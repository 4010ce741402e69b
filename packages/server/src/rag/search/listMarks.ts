/**
 * Items of lists begin with a hyphen or their number in the text of a section, and are set in by two
 * spaces for each list around them.
 */
const MARK = /^[ \t]*(?:-|\d{1,3}\.) +(?=\S)/;
const MARKS = new RegExp(MARK.source, 'gm');
const INDENT = /^[ \t]+/;

/** The mark with which a line begins, spaces around it included; empty if it is no item. */
export function listMarkOf(line: string): string {
  return MARK.exec(line)?.[0] ?? '';
}

/** How many characters of a line come before its words. */
export function leadOf(line: string): number {
  return (listMarkOf(line) || INDENT.exec(line)?.[0] || '').length;
}

/**
 * A text with spaces in the place of the marks of list items, which are no words of it. Everything
 * else stays where it was.
 */
export function withoutListMarks(text: string): string {
  return text.replace(MARKS, (mark) => ' '.repeat(mark.length));
}

/** A text as it reads in one line: items keep their numbers, and have a dot in place of a hyphen. */
export function inOneLine(text: string): string {
  return text.replace(/^[ \t]*- +(?=\S)/gm, '• ').replace(/^[ \t]+/gm, '');
}
