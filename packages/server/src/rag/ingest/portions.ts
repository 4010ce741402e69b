import type { Entry } from './entries.ts';

/**
 * Text of one segment in characters. Postings are collected in memory, and a text in which every word
 * is another one takes some fifty times its own size there. Docs seldom fill a single segment.
 */
const TEXT_MAX = 16_000_000;

function lengthOf({ section }: Entry): number {
  return section.code.reduce((sum, block) => sum + block.text.length, section.text.length);
}

/** Cuts the sections of an index into parts that are built one after the other. */
export function portions(entries: readonly Entry[], textMax = TEXT_MAX): Entry[][] {
  const found: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const length = lengthOf(entry);
    if (found.length === 0 || length > room) {
      found.push([]);
      room = textMax;
    }
    found.at(-1)?.push(entry);
    room -= length;
  }
  return found;
}
