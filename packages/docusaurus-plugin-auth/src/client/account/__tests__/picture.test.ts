import { describe, expect, it } from '@jest/globals';
import { cropSquare, dragCrop, WHOLE, ZOOM_MAX } from '../picture';

const WIDE = { width: 400, height: 200 };

describe('the square of a picture', () => {
  it('is the largest one in the middle at first', () => {
    expect(cropSquare(WIDE, WHOLE)).toEqual({ left: 100, top: 0, edge: 200 });
    expect(cropSquare({ width: 200, height: 400 }, WHOLE)).toEqual({
      left: 0,
      top: 100,
      edge: 200,
    });
  });

  it('shrinks around its place when the picture is enlarged', () => {
    expect(cropSquare(WIDE, { x: 0.5, y: 0.5, zoom: 2 })).toEqual({
      left: 150,
      top: 50,
      edge: 100,
    });
    expect(cropSquare(WIDE, { x: 1, y: 0, zoom: 2 })).toEqual({ left: 300, top: 0, edge: 100 });
  });

  it.each([
    { x: -3, y: 9, zoom: 0.2 },
    { x: 9, y: -3, zoom: 99 },
  ])('stays within the picture for %j', (crop) => {
    const { left, top, edge } = cropSquare(WIDE, crop);
    expect(edge).toBeGreaterThanOrEqual(200 / ZOOM_MAX);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(left + edge).toBeLessThanOrEqual(WIDE.width);
    expect(top + edge).toBeLessThanOrEqual(WIDE.height);
  });
});

describe('dragging a picture', () => {
  it('moves it as far as the finger went', () => {
    // The preview shows 200 pixels of the picture on 100: 10 there are 20 here.
    const crop = dragCrop(WIDE, WHOLE, { x: 10, y: 0 }, 100);
    expect(cropSquare(WIDE, crop).left).toBeCloseTo(100 - 20);
  });

  it('ends at the edges, and does nothing where there is no room', () => {
    expect(dragCrop(WIDE, WHOLE, { x: -5_000, y: 30 }, 100)).toEqual({ x: 1, y: 0.5, zoom: 1 });
    expect(dragCrop(WIDE, WHOLE, { x: 5_000, y: -30 }, 100)).toEqual({ x: 0, y: 0.5, zoom: 1 });
  });
});
