/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type * as EveryPage from '../everyPage';
import type * as Signs from '../signs';
import type * as Wake from '../wake';

const loadReader = jest.fn();
const loadAwake = jest.fn<() => { default: () => null }>();
jest.mock('../reader', () => loadReader() ?? {});
jest.mock('@theme/ChatWidget/Awake', () => ({ __esModule: true, ...loadAwake() }));

const settled = () => new Promise((resolve) => setTimeout(resolve));
const failure = () => {
  throw new Error('no network');
};

let everyPage: typeof EveryPage;
let wake: typeof Wake;
let acts: (typeof Signs)['noticed'];
let ears: [EventTarget, ...Parameters<EventTarget['addEventListener']>][] = [];

/** A page load. What it listens with goes when the next one comes. */
async function open(): Promise<void> {
  jest.resetModules();
  const targets: EventTarget[] = [window, document];
  for (const target of targets) {
    const add = target.addEventListener.bind(target);
    jest.spyOn(target, 'addEventListener').mockImplementation((...ear) => {
      ears.push([target, ...ear]);
      add(...ear);
    });
  }
  everyPage = await import('../everyPage');
  wake = await import('../wake');
  acts = everyPage.noticed;
  (await import('../signs')).listenForSigns();
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
  loadReader.mockReset();
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
  it('loads nothing of the plugin before there is a sign of a reader', async () => {
    await open();
    await settled();
    expect(loadReader).not.toHaveBeenCalled();
  });

  it.each(['pointermove', 'pointerdown', 'keydown', 'scroll', 'resize', 'selectionchange'])(
    'loads what attends to a reader at the first %s',
    async (sign) => {
      await open();
      window.dispatchEvent(new Event(sign));
      window.dispatchEvent(new Event(sign));
      await settled();
      expect(loadReader).toHaveBeenCalledTimes(1);
    },
  );

  it('loads it at once for an address that asks', async () => {
    window.history.replaceState(null, '', '/docs?ask=How');
    await open();
    await settled();
    expect(loadReader).toHaveBeenCalledTimes(1);
  });

  it('loads it at once for a chat that was open, which needs no button', async () => {
    sessionStorage.setItem('docusaurus-auth.chat-open', '1');
    await open();
    await settled();
    expect(loadReader).toHaveBeenCalledTimes(1);
    expect(everyPage.getPageState().hidden).toBe(true);
  });

  it('gives the button back where a chat that was open cannot come by itself', async () => {
    loadReader.mockImplementation(failure);
    sessionStorage.setItem('docusaurus-auth.chat-open', '1');
    await open();
    await settled();
    expect(everyPage.getPageState()).toMatchObject({ hidden: false, launcher: true });
    expect(everyPage.getPageState().failed).toBeFalsy();
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
    expect(acts.acts).toHaveLength(5);
  });

  it('keeps its effect when it is for the page, the browser or a field', async () => {
    await open();
    expect(press('p').defaultPrevented).toBe(false);
    expect(press('a', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(type('I', { ctrlKey: true, shiftKey: true }).defaultPrevented).toBe(false);
    expect(type('i').defaultPrevented).toBe(false);
    expect(type('/', {}, 'input').defaultPrevented).toBe(false);
    expect(acts.acts).toHaveLength(0);
  });

  it('is answered once what attends to the reader has come, and only then', async () => {
    await open();
    press('button');
    wake.takeActs();
    const answer = jest.fn();
    wake.answerActs(answer);
    press('a');
    expect(answer.mock.calls).toEqual([[expect.any(MouseEvent), true], [expect.any(MouseEvent)]]);
    expect(acts.acts).toHaveLength(0);
  });

  it('is looked at more closely then', async () => {
    await open();
    press('a', { shiftKey: true });
    type('i', { ctrlKey: true, altKey: true });
    wake.takeActs();
    expect(acts.acts).toHaveLength(0);
    expect(loadAwake).not.toHaveBeenCalled();
  });

  it('is known by its place on keyboards without Latin letters, and with the caps lock on', async () => {
    await open();
    wake.takeActs();
    expect(type('ш', { code: 'KeyI', ctrlKey: true }).defaultPrevented).toBe(true);
    expect(type('I', { code: 'KeyI', ctrlKey: true }).defaultPrevented).toBe(true);
    expect(type('I', { code: 'KeyI', ctrlKey: true, shiftKey: true }).defaultPrevented).toBe(false);
  });

  it.each([
    ['reader', loadReader],
    ['answer', loadAwake],
  ] as const)(
    'is not answered along with the next one when the code for the %s did not come',
    async (what, load) => {
      load.mockImplementationOnce(failure);
      await open();
      if (what === 'answer') wake.takeActs();
      press('button');
      await settled();
      expect(everyPage.getPageState().failed).toBe(true);
      press('button');
      await settled();
      if (what === 'reader') wake.takeActs();
      const answer = jest.fn();
      wake.answerActs(answer);
      expect(answer).toHaveBeenCalledTimes(1);
    },
  );
});

it('a press says that it failed, though the pointer that came before it had asked for the same', async () => {
  loadReader.mockImplementationOnce(failure).mockImplementationOnce(failure);
  await open();
  window.dispatchEvent(new Event('pointermove'));
  press('button');
  await settled();
  expect(everyPage.getPageState().failed).toBe(true);
});

it('a page that opens the chat by itself needs no sign for it', async () => {
  await open();
  wake.wake();
  await settled();
  expect(loadReader).toHaveBeenCalledTimes(1);
  expect(loadAwake).toHaveBeenCalledTimes(1);
});

it('what answers is fetched when the pointer or the focus comes to a button, or text is marked', async () => {
  await open();
  wake.takeActs();
  await settled();
  expect(loadAwake).not.toHaveBeenCalled();
  document.querySelector('button')?.focus();
  await settled();
  expect(loadAwake).toHaveBeenCalledTimes(1);
});
