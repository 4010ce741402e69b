/** @jest-environment jsdom */
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { answerActs } from '../../answerActs';
import { closeChat } from '../../chatPanel';
import { onPageState } from '../../everyPage';
import { answerAct } from '../../panel/answer';
import { useAskKey } from '../useAskKey';

const ask = jest.fn();
let stop: () => void;
const isOpen = () => sessionStorage.getItem('docusaurus-auth.chat-open') !== null;

beforeEach(() => {
  ask.mockReset();
  closeChat();
  document.body.innerHTML = '<p>text</p><input><dialog open><button>send</button></dialog>';
  stop = answerActs((act) => answerAct(act, () => {}));
});
beforeAll(() => {
  // The listener of every page.
  onPageState(() => {});
});
afterEach(() => stop());

function press(selector: string, key = 'i'): boolean {
  const init = { key, ctrlKey: true, bubbles: true, cancelable: true };
  return (
    document.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', init)) ?? true
  );
}

describe('the shortcut of the chat where a text is marked', () => {
  it('asks about that, and opens no empty chat before it', () => {
    renderHook(() => useAskKey(ask));
    press('p');
    expect(ask).toHaveBeenCalledTimes(1);
    // The marked text does that.
    expect(isOpen()).toBe(false);
  });

  it('is left to fields and dialogs, and to other keys', () => {
    renderHook(() => useAskKey(ask));
    press('input');
    press('button');
    press('p', 'b');
    expect(ask).not.toHaveBeenCalled();
  });

  it('opens the chat as ever where nothing is marked', () => {
    renderHook(() => useAskKey(undefined));
    press('p');
    expect(isOpen()).toBe(true);
  });
});
