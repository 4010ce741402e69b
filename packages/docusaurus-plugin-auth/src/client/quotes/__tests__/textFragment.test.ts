import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withTextFragment } from '../textFragment';

function browser(document: object): void {
  Object.assign(globalThis, { document });
}

describe('the address of a quote', () => {
  beforeEach(() => browser({ fragmentDirective: {} }));
  afterEach(() => browser({}));

  it('has the whole of a short one', () => {
    expect(withTextFragment('/docs/ports#why', 'The port, by default: 3000-ish')).toBe(
      '/docs/ports#why:~:text=The%20port%2C%20by%20default%3A%203000%2Dish',
    );
  });

  it('has the beginning and the end of the first line of a long one', () => {
    const quote = 'one two three four five six seven eight nine ten eleven twelve thirteen\nmore';
    expect(withTextFragment('/docs/ports#why', quote)).toBe(
      '/docs/ports#why:~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen',
    );
  });

  it('stands at a page without a heading too', () => {
    expect(withTextFragment('/docs/ports', '- one')).toBe('/docs/ports#:~:text=one');
  });

  it('is that of the heading where there is nothing to find, or nobody who would', () => {
    expect(withTextFragment('/docs/ports#why', ' ')).toBe('/docs/ports#why');
    browser({});
    expect(withTextFragment('/docs/ports#why', 'one')).toBe('/docs/ports#why');
  });
});
