import { PNG } from 'pngjs';
import { encodeIndexed } from './encodeIndexed.ts';

/** Opaque pixels, each a number of the bytes red, green, blue and 255, as the machine orders them. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint32Array;
}

/** Most colours of a picture that is kept: a pixel then takes one byte. */
const COLOURS = 256;
/** Bits of each colour that are left out at least, and at most. */
const BITS = { least: 3, most: 5 };

/** The bytes of a picture, four for each pixel. */
export function bytesOf({ pixels }: Picture): Buffer {
  return Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

/** Reads a PNG. */
export function decode(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png);
  return { width, height, pixels: new Uint32Array(new Uint8Array(data).buffer) };
}

/** The colours of a picture; undefined when they are too many. */
function paletteOf({ pixels }: Picture): Set<number> | undefined {
  const colours = new Set<number>();
  let last = -1;
  for (let at = 0; at < pixels.length; at += 1) {
    const pixel = pixels[at] ?? 0;
    // Most pixels are as the one before, and asking a set is slow.
    if (pixel === last) continue;
    last = pixel;
    colours.add(pixel);
    if (colours.size > COLOURS) return undefined;
  }
  return colours;
}

/** Leaves out the lowest bits of each colour; white stays white, and black black. */
function coarsen({ width, height, pixels }: Picture, bits: number): Picture {
  const kept = 0x01010101 * (0xff & (0xff << bits));
  const filled = 0x01010101 * (0xff >> (8 - bits));
  const coarse = new Uint32Array(pixels.length);
  // A plain loop: this is done for every pixel of every picture.
  for (let at = 0; at < pixels.length; at += 1) {
    const high = (pixels[at] ?? 0) & kept;
    coarse[at] = high | ((high >>> (8 - bits)) & filled);
  }
  return { width, height, pixels: coarse };
}

/**
 * Takes as much of the shades out of a picture as it needs for a palette: what is kept stays small,
 * and hardly an eye tells the two apart.
 */
export function reduce(picture: Picture): Picture {
  for (let bits = BITS.least; bits <= BITS.most; bits += 1) {
    const reduced = coarsen(picture, bits);
    if (paletteOf(reduced)) return reduced;
  }
  throw new Error('The picture has too many colours to be kept.');
}

/** Writes a reduced picture as a PNG. */
export function encode(picture: Picture): Buffer {
  return encodeIndexed(picture, [...(paletteOf(picture) ?? [])]);
}
