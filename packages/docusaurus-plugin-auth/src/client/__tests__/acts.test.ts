/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type * as Acts from '../acts';
import type * as AnswerActs from '../answerActs';
import type * as EveryPage from '../everyPage';

const loadAwake = jest.fn<() => { default: () => null }>();
jest.mock('@theme/ChatWidget/Awake', () => ({ __esModule: true, ...loadAwake() }));

const settled = () => new Promise((resolve) => setTimeout(resolve));
const failure = () => {
  throw new Error('no network');
};

let everyPage: typeof EveryPage;
let answerActs: (typeof AnswerActs)['answerActs'];
let ears: [EventTarget, ...Parameters<EventTarget['addEventListener']>][] = [];

/** A page load. What it listens with goes when the next one comes. */
async function open(): Promise<void> {
  jest.resetModules();
  const add = document.addEventListener.bind(document);
  jest.spyOn(document, 'addEventListener').mockImplementation((...ear) => {
    ears.push([document, ...ear]);
    add(...ear);
  });
  const acts: typeof Acts = await import('../acts');
  everyPage = await import('../everyPage');
  acts.listenForActs();
}

/** What answers to readers is drawn. */
async function awake(): Promise<jest.Mock> {
  ({ answerActs } = await import('../answerActs'));
  const answer = jest.fn();
  answerActs(answer);
  return answer;
}

function press(selector: string, init: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  document.querySelector(selector)?.dispatchEvent(event);
  return event;
}

function type(key: string, init: KeyboardEventInit = {}, selector = 'body'): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  document.querySelector(selector)?.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  loadAwake.mockReset().mockReturnValue({ default: () => null });
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
  document.body.innerHTML =
    '<button data-plugin-auth-ask></button><a href="#help" data-plugin-auth-ask></a><p></p><input>';
});

afterEach(() => {
  jest.restoreAllMocks();
  for (const [target, ...ear] of ears) target.removeEventListener(...ear);
  ears = [];
});

describe('a page', () => {
  it.each([
    ['the pointer moves and presses', 'pointermove', 'pointerover', 'pointerdown', 'click'],
    ['is scrolled', 'scroll', 'resize'],
    ['somebody types', 'keydown', 'keyup', 'focusin'],
  ])('loads nothing of the plugin while %s', async (_, ...signs) => {
    await open();
    for (const sign of signs) {
      document.querySelector('p')?.dispatchEvent(new Event(sign, { bubbles: true }));
    }
    type('i');
    type('/', {}, 'input');
    document.dispatchEvent(new Event('selectionchange'));
    await settled();
    expect(loadAwake).not.toHaveBeenCalled();
  });

  it.each(['pointerover', 'focusin'])(
    'loads what answers to readers at a %s of one of its buttons',
    async (sign) => {
      await open();
      document.querySelector('button')?.dispatchEvent(new Event(sign, { bubbles: true }));
      await settled();
      expect(loadAwake).toHaveBeenCalledTimes(1);
      // It was no press.
      expect(await awake()).not.toHaveBeenCalledWith(expect.any(MouseEvent), true);
    },
  );

  it('loads it when text is marked', async () => {
    await open();
    getSelection()?.selectAllChildren(document.body);
    document.dispatchEvent(new Event('selectionchange'));
    await settled();
    expect(loadAwake).toHaveBeenCalledTimes(1);
    getSelection()?.removeAllRanges();
  });

  it('gives the button back where a chat that was open cannot come by itself', async () => {
    loadAwake.mockImplementation(failure);
    sessionStorage.setItem('docusaurus-auth.chat-open', '1');
    await open();
    expect(everyPage.getPageState().hidden).toBe(true);
    everyPage.wake();
    await settled();
    expect(everyPage.getPageState()).toMatchObject({ hidden: false, failed: true, launcher: true });
  });
});

describe('an act before what answers to it is there', () => {
  it('is held back when it is for the chat or the search', async () => {
    await open();
    expect(press('button').defaultPrevented).toBe(true);
    expect(press('a').defaultPrevented).toBe(true);
    expect(type('i', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(type('k', { metaKey: true }).defaultPrevented).toBe(true);
    expect(type('/').defaultPrevented).toBe(true);
    expect(type('/', { shiftKey: true }).defaultPrevented).toBe(true);
    await settled();
    expect(await awake()).toHaveBeenCalledTimes(6);
  });

  it('keeps its effect when it is for the page, the browser or a field', async () => {
    await open();
    expect(press('p').defaultPrevented).toBe(false);
    expect(press('a', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('a', { shiftKey: true }).defaultPrevented).toBe(false);
    expect(type('I', { ctrlKey: true, shiftKey: true }).defaultPrevented).toBe(false);
    expect(type('i', { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false);
    expect(type('i').defaultPrevented).toBe(false);
    expect(type('/', {}, 'input').defaultPrevented).toBe(false);
    await settled();
    expect(await awake()).not.toHaveBeenCalled();
    expect(loadAwake).not.toHaveBeenCalled();
  });

  it('is answered once that has come, and the next one at once', async () => {
    await open();
    press('button');
    await settled();
    const answer = await awake();
    press('a');
    expect(answer.mock.calls).toEqual([[expect.any(MouseEvent), true], [expect.any(MouseEvent)]]);
  });

  it('is known by its place on keyboards without Latin letters, and with the caps lock on', async () => {
    await open();
    const held = (key: string, init: KeyboardEventInit) =>
      type(key, { ctrlKey: true, ...init }).defaultPrevented;
    expect(held('ш', { code: 'KeyI' })).toBe(true);
    expect(held('I', { code: 'KeyI' })).toBe(true);
    expect(held('c', { code: 'KeyI' })).toBe(false);
    expect(held('i', { code: 'KeyG' })).toBe(true);
    expect(held('I', { code: 'KeyI', shiftKey: true })).toBe(false);
  });

  it('is not answered along with the next one when the code for it did not come', async () => {
    loadAwake.mockImplementationOnce(failure);
    await open();
    press('button');
    await settled();
    expect(everyPage.getPageState().failed).toBe(true);
    press('button');
    await settled();
    expect(everyPage.getPageState().failed).toBe(false);
    expect(await awake()).toHaveBeenCalledTimes(1);
  });
});
