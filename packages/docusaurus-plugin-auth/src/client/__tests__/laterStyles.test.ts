/** @jest-environment jsdom */
import { afterEach, expect, it, jest } from '@jest/globals';
import { addStyles } from '../laterStyles';

const settled = () => new Promise<void>((resolve) => queueMicrotask(resolve));

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CSSStyleSheet');
  Reflect.deleteProperty(document, 'adoptedStyleSheets');
});

it('styles that come together are taken over as one sheet, in their order', async () => {
  const replaceSync = jest.fn();
  Object.assign(globalThis, {
    CSSStyleSheet: class {
      replaceSync = replaceSync;
    },
  });
  const adopted: unknown[] = [];
  Object.defineProperty(document, 'adoptedStyleSheets', { value: adopted, configurable: true });
  addStyles('.a { color: red }');
  addStyles('.b { color: blue }');
  await settled();
  expect(replaceSync.mock.calls).toEqual([['.a { color: red }\n.b { color: blue }']]);
  expect(adopted).toHaveLength(1);
});

it('a browser that cannot take a sheet over gets an element', async () => {
  Object.assign(globalThis, { CSSStyleSheet: undefined });
  addStyles('.c { color: green }');
  await settled();
  expect(document.head.querySelector('style')?.textContent).toBe('.c { color: green }');
});
