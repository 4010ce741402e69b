import pixelmatch from 'pixelmatch';
import { crop, sideBySide } from './arrange.ts';
import { bytesOf, type Picture } from './picture.ts';

/**
 * How far two pixels may be apart, from 0 to 1. Another version of the browser draws the edges of
 * letters in other shades.
 */
const THRESHOLD = 0.2;
/** Side of a tile in pixels: about as high as a line of text. */
const TILE = 24;
/** Pixels of a tile that may differ. */
const TOLERATED = 40;
/** Pixels by which a picture may be higher or wider: text is rounded up to whole ones. */
const SLACK = 2;

/** How two pictures differ. */
export interface Difference {
  /** In a sentence without its full stop. */
  reason: string;
  /** What was kept, what is shown, and what differs. */
  picture: Picture;
}

/** The tile in which most differs. */
function worstTile({ width, height, pixels }: Picture): { x: number; y: number; count: number } {
  const columns = Math.ceil(width / TILE);
  const counts = new Uint32Array(columns * Math.ceil(height / TILE));
  for (let at = 0; at < pixels.length; at += 1) {
    if (!pixels[at]) continue;
    const tile = Math.floor(at / width / TILE) * columns + Math.floor((at % width) / TILE);
    counts[tile] = (counts[tile] ?? 0) + 1;
  }
  const count = counts.reduce((most, each) => Math.max(most, each), 0);
  const worst = counts.indexOf(count);
  return { x: (worst % columns) * TILE, y: Math.floor(worst / columns) * TILE, count };
}

/** Where two pictures of the same size differ, transparent elsewhere; undefined when nowhere. */
function maskOf(kept: Picture, now: Picture): Picture | undefined {
  if (bytesOf(kept).equals(bytesOf(now))) return undefined;
  const { width, height } = kept;
  const mask = { width, height, pixels: new Uint32Array(width * height) };
  const options = { threshold: THRESHOLD, diffMask: true };
  const count = pixelmatch(bytesOf(kept), bytesOf(now), bytesOf(mask), width, height, options);
  return count > 0 ? mask : undefined;
}

const sizeOf = ({ width, height }: Picture) => `${width} x ${height}`;

/**
 * Compares what is shown now with what was kept. What counts is the tile that differs most: the edges
 * of letters differ a little everywhere, something that has moved differs much where it was.
 *
 * @returns undefined when they look the same
 */
export function compare(kept: Picture, now: Picture): Difference | undefined {
  const grown = Math.max(Math.abs(kept.width - now.width), Math.abs(kept.height - now.height));
  if (grown > SLACK) {
    const reason = `is ${sizeOf(now)} pixels and was ${sizeOf(kept)}`;
    return { reason, picture: sideBySide([kept, now]) };
  }
  const width = Math.min(kept.width, now.width);
  const height = Math.min(kept.height, now.height);
  const before = crop(kept, width, height);
  const after = crop(now, width, height);
  const mask = maskOf(before, after);
  if (!mask) return undefined;
  const { x, y, count } = worstTile(mask);
  if (count <= TOLERATED) return undefined;
  const reason = `differs most at ${x}, ${y}: ${count} of ${TILE * TILE} pixels`;
  return { reason, picture: sideBySide([before, after, mask]) };
}
