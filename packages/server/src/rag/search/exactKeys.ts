import { lineOf } from './fold.ts';

/** Keys that hold a whole line. Terms of words never begin with these characters. */
const TITLE = '=';
const HEADING = '#';
/** Longer lines are not typed as a whole. */
const KEY_MAX = 80;
/** What follows the name of an option or a function in its heading: `[array]`, `(url)`, `: string`. */
const SIGNATURE = /\s*[[({<:=].*$/su;

/** How much more an exact title counts than an exact heading. */
export const EXACT_WEIGHT: Record<string, number> = { [TITLE]: 4, [HEADING]: 1 };

function key(mark: string, line: string): string[] {
  const words = lineOf(line);
  return words && words.length <= KEY_MAX ? [mark + words] : [];
}

/** The keys by which a page is found when its title is typed as it stands. */
export function titleKeys(title: string): string[] {
  return key(TITLE, title);
}

/** The keys of a heading: all of it, and the name that a signature begins with. */
export function headingKeys(heading: string): string[] {
  const name = heading.replace(SIGNATURE, '');
  return [...new Set([...key(HEADING, heading), ...key(HEADING, name)])];
}

/** The keys that a query would be the exact title or heading of. */
export function keysOfQuery(query: string): string[] {
  return [...key(TITLE, query), ...key(HEADING, query)];
}

/** How much a key counts; 0 for the term of a word. */
export function exactWeight(term: string): number {
  return EXACT_WEIGHT[term[0] ?? ''] ?? 0;
}
