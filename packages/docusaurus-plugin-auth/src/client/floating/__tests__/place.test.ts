import { describe, expect, it } from '@jest/globals';
import { placeAt } from '../place';

const view = { width: 400, height: 600 };
const size = { width: 100, height: 40 };
const at = (left: number, top: number) => ({ left, top, right: left + 50, bottom: top + 20 });

describe('what belongs to a place of the page stands', () => {
  it('below the middle of it', () => {
    expect(placeAt(at(200, 100), size, view)).toEqual({ left: 175, top: 128 });
  });

  it('above it where there is no room below', () => {
    expect(placeAt(at(200, 570), size, view)).toEqual({ left: 175, top: 522 });
  });

  it('inside the window, at its left and right edges too', () => {
    expect(placeAt(at(0, 100), size, view).left).toBe(8);
    expect(placeAt(at(380, 100), size, view).left).toBe(292);
  });

  it('inside the window when the place itself has been scrolled away', () => {
    expect(placeAt(at(200, -300), size, view).top).toBe(8);
    expect(placeAt(at(200, 2_000), size, view).top).toBe(552);
  });

  it('at the upper left corner of a window that is too small for it', () => {
    expect(placeAt(at(0, 0), { width: 500, height: 700 }, view)).toEqual({ left: 8, top: 8 });
  });
});
