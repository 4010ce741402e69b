import { crc32, deflateSync } from 'node:zlib';
import { bytesOf, type Picture } from './picture.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const BIT_DEPTH = 8;
const INDEXED = 3;

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function header({ width, height }: Picture): Buffer {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set([BIT_DEPTH, INDEXED], 8);
  return body;
}

/** One byte a pixel, and one before each line that says that it is not filtered. */
function lines({ width, height, pixels }: Picture, palette: readonly number[]): Buffer {
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  const bytes = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < pixels.length; at += 1) {
    bytes[at + 1 + Math.floor(at / width)] = indices.get(pixels[at] ?? 0) ?? 0;
  }
  return bytes;
}

function paletteBytes(palette: readonly number[]): Buffer {
  const colours = bytesOf({ width: 1, height: 1, pixels: Uint32Array.from(palette) });
  return Buffer.from(colours.filter((_byte, at) => at % 4 !== 3));
}

/**
 * Writes an opaque picture as a PNG with a palette, a third as large as with full colours. No library
 * that is well kept does this without a binary of its own.
 *
 * @param palette its colours, at most 256
 * @see https://www.w3.org/TR/png-3/
 */
export function encodeIndexed(picture: Picture, palette: readonly number[]): Buffer {
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(picture)),
    chunk('PLTE', paletteBytes(palette)),
    chunk('IDAT', deflateSync(lines(picture, palette), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
