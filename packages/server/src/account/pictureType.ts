import type { PictureType } from '../contract/index.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

const startsWith = (bytes: Uint8Array, magic: number[], at = 0) =>
  magic.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/**
 * What a picture is by its first bytes, whatever it calls itself. A vector picture is none of
 * these: SVG is a document, and could hold scripts.
 *
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, PNG)) return 'image/png';
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  const riff = startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBPVP'), 8);
  return riff ? 'image/webp' : undefined;
}
