import { expect, it } from '@jest/globals';
import { qrDrawing } from '../qr';

const URI = 'otpauth://totp/Docs:ada@example.com?secret=ABCDEFGHIJKLMNOP&issuer=Docs';

/** The modules of a drawing, as its path fills them. */
function modules(text: string): { size: number; dark: Set<string> } {
  const { size, path } = qrDrawing(text);
  const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`);
  return { size, dark: new Set(dark) };
}

/** Whether the square of 7 modules with its light ring, which readers look for, begins at x, y. */
function hasFinder(dark: Set<string>, x: number, y: number): boolean {
  const rows = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  return rows.every((row, dy) =>
    [...row].every((module, dx) => dark.has(`${x + dx},${y + dy}`) === (module === '1')),
  );
}

it('a QR code has its three finders inside a quiet zone of four modules', () => {
  const { size, dark } = modules(URI);
  expect(hasFinder(dark, 4, 4)).toBe(true);
  expect(hasFinder(dark, size - 11, 4)).toBe(true);
  expect(hasFinder(dark, 4, size - 11)).toBe(true);
  const places = [...dark].flatMap((place) => place.split(',').map(Number));
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(size - 5);
});

it('another key gives another code', () => {
  expect(qrDrawing(URI).path).not.toBe(qrDrawing(`${URI}&digits=6`).path);
});
