/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { watchBack } from '../watchBack';

const stay = jest.fn<() => boolean>();
const routed = jest.fn();
let end: () => void;

/** Is told of all, being there before everybody else. */
let onPop: () => void = () => {};
window.addEventListener('popstate', () => onPop(), true);
const nextPop = () =>
  new Promise<void>((resolve) => {
    onPop = resolve;
  });

/** Goes back, and waits for that, and for what the question leads to. */
async function goBack(pops: number): Promise<void> {
  window.history.back();
  for (let pop = 0; pop < pops; pop++) await nextPop();
}

beforeEach(() => {
  stay.mockReset();
  routed.mockReset();
  window.history.pushState(null, '', '/docs/before');
  window.history.pushState(null, '', '/auth/account');
  // The router is there first.
  window.addEventListener('popstate', routed);
  end = watchBack(stay);
});

afterEach(() => {
  end();
  window.removeEventListener('popstate', routed);
});

describe('Back on a page with something to lose', () => {
  it('leaves the reader where they are if they want to stay, and the router knows of nothing', async () => {
    stay.mockReturnValue(true);
    await goBack(2);
    expect(window.location.pathname).toBe('/auth/account');
    expect(stay).toHaveBeenCalledTimes(1);
    expect(routed).not.toHaveBeenCalled();
  });

  it('asks again the next time, and leads on if they do not', async () => {
    stay.mockReturnValueOnce(true);
    await goBack(2);
    await goBack(1);
    expect(window.location.pathname).toBe('/docs/before');
    expect(stay).toHaveBeenCalledTimes(2);
    expect(routed).toHaveBeenCalledTimes(1);
  });

  it('asks nothing between places of the page', async () => {
    window.history.pushState(null, '', '/auth/account#sessions');
    await goBack(1);
    expect(stay).not.toHaveBeenCalled();
    expect(routed).toHaveBeenCalledTimes(1);
  });
});
