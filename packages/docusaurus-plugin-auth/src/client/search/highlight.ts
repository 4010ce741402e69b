import type { Highlight } from '../types';

/** A stretch of text that matches the query as a whole, or not at all. */
export interface TextPart {
  /** Where it begins in the text. */
  start: number;
  text: string;
  marked: boolean;
}

/**
 * Cuts a text at the places that match the query. Places that overlap, or lie outside of the text,
 * do no harm: the server may be of another version than the site.
 *
 * @example
 * splitHighlights('Change the port', [{ start: 11, end: 15 }]);
 * // [{ start: 0, text: 'Change the ', marked: false }, { start: 11, text: 'port', marked: true }]
 */
export function splitHighlights(
  text: string,
  highlights: readonly Pick<Highlight, 'start' | 'end'>[],
): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  const add = (end: number, marked: boolean) => {
    if (end <= done) return;
    parts.push({ start: done, text: text.slice(done, end), marked });
    done = end;
  };
  for (const { start, end } of [...highlights].sort((a, b) => a.start - b.start)) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return parts;
}
