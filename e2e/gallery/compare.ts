import pixelmatch from 'pixelmatch';
import { crop, sideBySide } from './arrange.ts';
import { bytesOf, type Picture } from './picture.ts';

/**
 * How far two pixels may be apart, from 0 to 1, and how many pixels of a tile may be further apart.
 * Another version of the browser draws the edges of letters in other shades: between Chromium 131 and
 * 156 that is at most 23 pixels of the first kind and 46 of the second.
 */
const TOLERATED = [
  { threshold: 0.2, pixels: 40 },
  { threshold: 0.1, pixels: 80 },
];
/** How far apart the mean colours of a tile may be, of 255: 6 between those versions. */
const TINT = 9;
/** Side of a tile in pixels: about as high as a line of text. */
const TILE = 24;
/** Pixels by which a picture may be higher or wider: text is rounded up to whole ones. */
const SLACK = 2;

interface Tile {
  x: number;
  y: number;
  value: number;
}

/** How two pictures differ. */
export interface Difference {
  /** In a sentence without its full stop. */
  reason: string;
  /** What was kept, what is shown, and what differs. */
  picture: Picture;
}

/** The tile in which a value of its pixels is largest in sum. */
function worstTile({ width, height, pixels }: Picture, worthOf: (at: number) => number): Tile {
  const columns = Math.ceil(width / TILE);
  const sums = new Float64Array(columns * Math.ceil(height / TILE));
  for (let at = 0; at < pixels.length; at += 1) {
    const tile = Math.floor(at / width / TILE) * columns + Math.floor((at % width) / TILE);
    sums[tile] = (sums[tile] ?? 0) + worthOf(at);
  }
  const value = sums.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const worst = sums.findIndex((each) => Math.abs(each) === value);
  return { x: (worst % columns) * TILE, y: Math.floor(worst / columns) * TILE, value };
}

/** Where two pictures of the same size differ, transparent elsewhere. */
function maskOf(kept: Picture, now: Picture, threshold: number): Picture {
  const { width, height } = kept;
  const mask = { width, height, pixels: new Uint32Array(width * height) };
  const options = { threshold, diffMask: true };
  pixelmatch(bytesOf(kept), bytesOf(now), bytesOf(mask), width, height, options);
  return mask;
}

/** Why two pictures of the same size do not look the same, and where. */
function findDifference(kept: Picture, now: Picture): Difference | undefined {
  const show = (reason: string, mask: Picture) => ({
    reason,
    picture: sideBySide([kept, now, mask]),
  });
  for (const { threshold, pixels } of TOLERATED) {
    const mask = maskOf(kept, now, threshold);
    const { x, y, value } = worstTile(mask, (at) => (mask.pixels[at] ? 1 : 0));
    if (value > pixels) {
      return show(`differs most at ${x}, ${y}: ${value} of ${TILE * TILE} pixels`, mask);
    }
  }
  for (const shift of [0, 8, 16]) {
    const part = ({ pixels }: Picture, at: number) => ((pixels[at] ?? 0) >> shift) & 0xff;
    const { x, y, value } = worstTile(kept, (at) => part(now, at) - part(kept, at));
    if (value > TINT * TILE * TILE) {
      return show(`has another colour at ${x}, ${y}`, maskOf(kept, now, 0));
    }
  }
  return undefined;
}

const sizeOf = ({ width, height }: Picture) => `${width} x ${height}`;

/**
 * Compares what is shown now with what was kept. What counts is the tile that differs most: the edges
 * of letters differ a little everywhere, something that has moved differs much where it was, and a
 * face of another colour differs in every pixel, if by little.
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
  return bytesOf(before).equals(bytesOf(after)) ? undefined : findDifference(before, after);
}
