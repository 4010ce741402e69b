/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { keepClear } from '../keepClear';

let planned: FrameRequestCallback[] = [];

/** Draws the next picture, after the page has heard of what has changed. */
async function draw(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  const callbacks = planned;
  planned = [];
  for (const callback of callbacks) callback(0);
}

/** By how much the button is moved up; empty as long as it never was. */
const lift = () => document.body.style.getPropertyValue('--plugin-auth-chat-lift');

/** What lies at the lower edge of the window, all of it under the button. */
let under: Element[] = [];

/** Puts something onto the page, as far above its lower edge as it is high. */
function add(html: string, height: number): Element {
  document.body.insertAdjacentHTML('beforeend', html);
  const element = document.body.lastElementChild;
  if (!element) throw new Error('Nothing was added.');
  element.getBoundingClientRect = () => new DOMRect(0, window.innerHeight - height, 1, height);
  Object.defineProperty(element, 'clientHeight', { value: height });
  under.push(element);
  return element;
}

/** Scrolls to a place of the page. */
async function scrollTo(y: number): Promise<void> {
  Object.assign(window, { scrollY: y });
  window.dispatchEvent(new Event('scroll'));
  await draw();
}

let button: HTMLElement;

beforeEach(async () => {
  document.body.removeAttribute('style');
  document.body.innerHTML = '<div class="main-wrapper"></div><button></button>';
  under = [];
  planned = [];
  window.requestAnimationFrame = (callback) => planned.push(callback);
  document.elementsFromPoint = () => [button, ...under];
  const added = document.querySelector('button');
  if (!added) throw new Error('There is no button.');
  button = added;
  keepClear(button);
  await draw();
});

describe('the button at the lower edge', () => {
  it('stands where it is over the text of a page, and over what covers all of it', async () => {
    add('<main></main>', 400);
    add('<div style="position: fixed"></div>', 700);
    await draw();
    expect(lift()).toBe('');
  });

  it('moves above a footer and above bars, as they come, and back', async () => {
    add('<footer class="footer"></footer>', 90);
    await scrollTo(50);
    expect(lift()).toBe('90px');
    const bar = add('<div style="position: fixed"></div>', 120);
    await draw();
    expect(lift()).toBe('120px');
    under = under.filter((element) => element !== bar);
    bar.remove();
    await draw();
    expect(lift()).toBe('90px');
    under = [];
    await scrollTo(0);
    expect(lift()).toBe('0px');
  });

  it('is away on small screens while a reader reads on, until the first move up', async () => {
    const isDown = () => button.hasAttribute('data-down');
    await scrollTo(60);
    expect(isDown()).toBe(false);
    await scrollTo(200);
    expect(isDown()).toBe(true);
    document.body.click();
    await draw();
    expect(isDown()).toBe(true);
    await scrollTo(190);
    expect(isDown()).toBe(false);
  });
});
