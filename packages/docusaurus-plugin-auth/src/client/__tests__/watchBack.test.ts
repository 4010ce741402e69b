/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { watchBack } from '../watchBack';

const stay = jest.fn<() => boolean>();
const navigation = new EventTarget();
let end: () => void;

/** Whether the browser goes there, which first tells of it. */
function go(path: string, navigationType = 'traverse', cancelable = true): boolean {
  const event = new Event('navigate', { cancelable });
  const destination = { url: new URL(path, window.location.href).href };
  return navigation.dispatchEvent(Object.assign(event, { navigationType, destination }));
}

beforeEach(() => {
  Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  window.history.replaceState(null, '', '/auth/account');
  stay.mockReset().mockReturnValue(true);
  end = watchBack(stay);
});
afterEach(() => end());

describe('Back on a page with something to lose', () => {
  it('leaves the reader where they are if they want to stay', () => {
    expect(go('/docs/before')).toBe(false);
    stay.mockReturnValue(false);
    expect(go('/docs/before')).toBe(true);
    expect(stay).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['between places of the page', () => go('/auth/account#sessions')],
    ['when a link leads on, which is asked about elsewhere', () => go('/docs/', 'push')],
    ['where the browser would not listen', () => go('/docs/', 'traverse', false)],
  ])('asks nothing %s', (_, leaves) => {
    expect(leaves()).toBe(true);
    expect(stay).not.toHaveBeenCalled();
  });

  it('asks nothing once there is nothing to lose', () => {
    end();
    expect(go('/docs/before')).toBe(true);
  });

  it('leads on in a browser that tells of nothing', () => {
    Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
    expect(() => watchBack(stay)()).not.toThrow();
  });
});
