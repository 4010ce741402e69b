import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parseFragment, takeFragmentToken } from '../fragmentToken';

const replaceState = jest.fn();

function open(pathname: string, search: string, hash: string): void {
  const location = { pathname, search, hash };
  Object.assign(globalThis, { window: { location, history: { state: 1, replaceState } } });
}

afterEach(() => {
  replaceState.mockClear();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('the fragment of a mail link', () => {
  it('carries the token and where the reader wanted to go', () => {
    expect(parseFragment('#token=a%2Bb&return=%2Fde%2Fdocs')).toEqual({
      token: 'a+b',
      returnPath: '/de/docs',
    });
    expect(parseFragment('#token=abc')).toEqual({ token: 'abc', returnPath: null });
  });

  it.each(['', '#', '#token=', '#section', '#xtoken=abc'])('is nothing when it is "%s"', (hash) => {
    expect(parseFragment(hash)).toBeNull();
  });
});

describe('taking the token', () => {
  it('removes it from the address, and keeps the query', () => {
    open('/auth/magic-link/', '?a=1', '#token=abc');
    expect(takeFragmentToken('/auth/magic-link')?.token).toBe('abc');
    expect(replaceState).toHaveBeenCalledWith(1, '', '/auth/magic-link/?a=1');
  });

  it('leaves another page alone, whose fragment may look alike', () => {
    open('/docs/tokens', '', '#token=abc');
    expect(takeFragmentToken('/auth/magic-link')).toBeNull();
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('does nothing while the site is rendered', () => {
    expect(takeFragmentToken('/auth/magic-link')).toBeNull();
  });
});
