/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { tabStopBeside } from '../tabStop';

beforeEach(() => {
  // jsdom lays nothing out: what is not `hidden` is seen.
  HTMLElement.prototype.getClientRects = function rects() {
    return (this.hidden ? [] : [{}]) as unknown as DOMRectList;
  };
  document.body.innerHTML = `
    <a href="/one">one</a>
    <p>Marked <b>text</b> here</p>
    <button hidden>not seen</button>
    <div inert><button>out of reach</button></div>
    <button>two</button>
    <a href="/three">three</a>`;
});

function marked(): Range {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('b') ?? document.body);
  return range;
}

describe('what the Tab key reaches from a marked text', () => {
  it('is the next thing that is seen and not out of reach', () => {
    expect(tabStopBeside(marked(), false)?.textContent).toBe('two');
  });

  it('is the one before, backwards', () => {
    expect(tabStopBeside(marked(), true)?.textContent).toBe('one');
  });

  it('is nothing behind the last one', () => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    range.collapse(false);
    expect(tabStopBeside(range, false)).toBeUndefined();
  });
});
