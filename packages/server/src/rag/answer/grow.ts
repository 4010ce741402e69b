import { leadOf } from '../search/listMarks.ts';
import { isAnnouncing } from './blocks.ts';
import {
  bestWindow,
  type PassageLimits,
  type Unit,
  unitsOf,
  type Wanted,
  type Window,
} from './passage.ts';

/** A shorter passage is hard to understand alone: the rest of its paragraph is added up to this. */
const CONTEXT = 160;

/** A passage that announces a table or list is followed by the beginning of it. */
function withLines(text: string, units: Unit[], { from, to }: Window, limits: PassageLimits) {
  const start = units[from]?.start ?? 0;
  const block = units[to + 1]?.block;
  let last = to;
  if (!block || !isAnnouncing(text.slice(0, units[to]?.end))) return last;
  for (const unit of units.slice(to + 1)) {
    if (unit.block !== block || unit.end - start > limits.characters) break;
    last++;
  }
  return last;
}

/** A short passage goes on within its paragraph: the place of its last sentence. */
export function withContext(text: string, units: Unit[], { from, to }: Window): number {
  const start = units[from]?.start ?? 0;
  let last = to;
  for (let next = units[last + 1]; next; next = units[last + 1]) {
    const end = units[last]?.end ?? 0;
    const sameLine = !text.slice(end, next.start).includes('\n');
    if (!sameLine || end - start >= CONTEXT || next.end - start > 2 * CONTEXT) break;
    last++;
  }
  return last;
}

/** Cuts at the end of a word, never inside a character. */
export function clip(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const space = text.lastIndexOf(' ', characters);
  const cut = text.slice(0, space > characters / 2 ? space : characters);
  return cut.replace(/[\uD800-\uDBFF]$/, '');
}

/** Where a passage ends that starts with a window: what announces lines is followed by some. */
export function endOf(text: string, units: Unit[], window: Window, limits: PassageLimits): number {
  return units[withLines(text, units, window, limits)]?.end ?? 0;
}

/**
 * The passage of a text that answers best: neighbouring sentences, as they stand there.
 * @returns part of `text`, verbatim; empty if the text is
 */
export function bestPassage(text: string, wanted: Wanted, limits: PassageLimits): string {
  const units = unitsOf(text, wanted);
  const { from, to } = bestWindow(units, wanted, limits);
  const whole = withContext(text, units, { from, to });
  const end = endOf(text, units, { from, to: whole }, limits);
  const start = units[from]?.start ?? 0;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  // Of several items the first one has its mark as well.
  const isItem = leadOf(text.slice(line, end)) === start - line;
  const several = isItem && text.slice(start, end).includes('\n');
  return clip(text.slice(several ? line : start, end), 2 * limits.characters);
}
