/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

const attend = jest.fn();
jest.mock('../signs', () => ({ attend }));

import type * as KeepClear from '../keepClear';

let keepClear: typeof KeepClear.keepClear;
beforeAll(async () => {
  ({ keepClear } = await import('../keepClear'));
});

const changed = () => new Promise((resolve) => setTimeout(resolve));

/** Puts the button of the chat onto a page, over something. */
function placeOver(selector: string): HTMLElement {
  document.elementFromPoint = () => document.querySelector(selector);
  const button = document.createElement('button');
  document.querySelector('#root')?.append(button);
  keepClear(button);
  return button;
}

beforeEach(async () => {
  document.body.innerHTML =
    '<div id="root"><div class="main-wrapper"><main></main></div><footer class="theme-layout-footer"><p></p></footer></div>';
  // Buttons of the tests before look at this page too.
  await changed();
  attend.mockClear();
});

describe('the button at the lower edge', () => {
  it('stands where it is over the text of a page', () => {
    expect(placeOver('main').style.marginBlockEnd).toBe('');
    expect(attend).not.toHaveBeenCalled();
  });

  it('stands above a footer from the first picture on, and needs no more for it', () => {
    const footer = document.querySelector('footer');
    if (footer) footer.getBoundingClientRect = () => new DOMRect(0, window.innerHeight - 90, 1, 90);
    expect(placeOver('footer p').style.marginBlockEnd).toBe('90px');
    expect(attend).not.toHaveBeenCalled();
  });

  it('gets help at once where anything else stands, or comes to stand', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div id="cookies"></div>');
    placeOver('#cookies');
    expect(attend).toHaveBeenCalled();
    for (const place of [document.body, document.querySelector('#root')]) {
      attend.mockClear();
      place?.append(document.createElement('div'));
      await changed();
      expect(attend).toHaveBeenCalled();
    }
  });
});
