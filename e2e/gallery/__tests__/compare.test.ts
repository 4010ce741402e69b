import { expect, test } from '@jest/globals';
import { compare } from '../compare.ts';
import { decode, encode, type Picture, reduce } from '../picture.ts';

const PAGE = 0xffffffff;
const BUTTON = 0xff6e760f;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page with one button. */
function draw({ x, y, width, height }: Box, size = { width: 200, height: 120 }): Picture {
  const pixels = new Uint32Array(size.width * size.height).fill(PAGE);
  for (let row = y; row < y + height; row += 1) {
    pixels.fill(BUTTON, row * size.width + x, row * size.width + x + width);
  }
  return { ...size, pixels };
}

const button = { x: 20, y: 30, width: 80, height: 30 };

/** As another version of a browser shades the edges of letters: a little, in many places. */
function shaded(picture: Picture): Picture {
  const pixels = picture.pixels.map((pixel, at) => (at % 7 === 0 ? pixel ^ 0x00181818 : pixel));
  return { ...picture, pixels };
}

test('a picture that is the same, or shaded otherwise by another browser, does not differ', () => {
  expect(compare(draw(button), draw(button))).toBeUndefined();
  expect(compare(draw(button), shaded(draw(button)))).toBeUndefined();
});

test.each([
  ['to the side', { ...button, x: button.x + 4 }],
  ['down', { ...button, y: button.y + 3 }],
])('a button that has moved %s differs, and the place is named', (_where, moved) => {
  const difference = compare(draw(button), draw(moved));
  expect(difference?.reason).toMatch(/^differs most at \d+, \d+: \d+ of 576 pixels$/);
  expect(difference?.picture).toMatchObject({ width: 600, height: 120 });
});

test('a face whose colour has changed a little differs', () => {
  const kept = draw(button);
  const pixels = kept.pixels.map((pixel) => (pixel === BUTTON ? BUTTON + 0x00141414 : pixel));
  expect(compare(kept, { ...kept, pixels })?.reason).toBe('has another colour at 24, 24');
});

test('a page that has grown differs, one that is a pixel longer does not', () => {
  const longer = (height: number) => draw(button, { width: 200, height });
  expect(compare(longer(120), longer(121))).toBeUndefined();
  expect(compare(longer(120), longer(140))?.reason).toBe('is 200 x 140 pixels and was 200 x 120');
});

test('what is kept is read again as it was written', () => {
  const reduced = reduce(shaded(draw(button)));
  expect(compare(reduced, decode(encode(reduced)))).toBeUndefined();
  expect(decode(encode(reduced)).pixels).toEqual(reduced.pixels);
});
