import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isSearchShortcut, type SearchKey } from '../shortcut';

/** An element that is, or is inside of, a field, or not. */
class FakeElement {
  readonly inField: boolean;
  constructor(inField: boolean) {
    this.inField = inField;
  }
  closest(): FakeElement | null {
    return this.inField ? this : null;
  }
}

beforeAll(() => {
  Object.assign(globalThis, { Element: FakeElement });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'Element');
});

const NONE = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};

const press = (key: Partial<SearchKey>, inField = false) =>
  isSearchShortcut({ key: 'k', ...NONE, ...key }, new FakeElement(inField));

test.each([
  [{ key: 'k', ctrlKey: true }, true],
  [{ key: 'K', metaKey: true }, true],
  [{ key: '/' }, true],
  [{ key: '/', shiftKey: true }, true],
  [{ key: 'k' }, false],
  [{ key: 'k', ctrlKey: true, shiftKey: true }, false],
  [{ key: 'k', ctrlKey: true, altKey: true }, false],
  [{ key: 'k', ctrlKey: true, metaKey: true }, false],
  [{ key: '/', ctrlKey: true }, false],
])('%j opens the search: %j', (key, expected) => {
  expect(press(key)).toBe(expected);
});

test('no key opens the search while the reader types elsewhere', () => {
  expect(press({ key: '/' }, true)).toBe(false);
  expect(press({ key: 'k', ctrlKey: true }, true)).toBe(false);
});
