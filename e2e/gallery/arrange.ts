import type { Picture } from './picture.ts';

const WHITE = 0xffffffff;

/** The upper left part of a picture. */
export function crop({ width: from, pixels }: Picture, width: number, height: number): Picture {
  const part = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    part.set(pixels.subarray(y * from, y * from + width), y * width);
  }
  return { width, height, pixels: part };
}

/** Pictures in columns. */
export function sideBySide(pictures: readonly Picture[]): Picture {
  const height = Math.max(...pictures.map((picture) => picture.height));
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const pixels = new Uint32Array(width * height).fill(WHITE);
  let left = 0;
  for (const { width: own, height: lines, pixels: from } of pictures) {
    for (let y = 0; y < lines; y += 1) {
      pixels.set(from.subarray(y * own, (y + 1) * own), y * width + left);
    }
    left += own;
  }
  return { width, height, pixels };
}
