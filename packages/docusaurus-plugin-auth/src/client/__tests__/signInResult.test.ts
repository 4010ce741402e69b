import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { lastMethod, startMethod } from '../lastMethod';
import { finishSignIn } from '../signInResult';

const adopt = jest.fn();
jest.mock('../sessionSync', () => ({ sessionSync: { adopt } }));

const ADA = { id: '1', name: 'Ada', email: 'ada@example.com', image: null, role: 'user' };

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

beforeEach(() => {
  adopt.mockClear();
  Object.assign(globalThis, { localStorage: storage(), sessionStorage: storage() });
});

describe('the end of a way in', () => {
  it('shows the reader on the whole page, and remembers the way for the next time', async () => {
    const result = await finishSignIn({ token: 'secret', user: ADA }, 'email-code');
    expect(result).toEqual({ status: 'signed-in', user: ADA });
    expect(adopt).toHaveBeenCalledWith(ADA);
    expect(lastMethod()).toBe('email-code');
  });

  it('hands on nothing but what the page needs', async () => {
    const row = { ...ADA, banReason: 'x', twoFactorEnabled: true };
    await finishSignIn({ user: row }, 'password');
    expect(adopt).toHaveBeenCalledWith(ADA);
  });

  it('is the second factor first, and the way is remembered only after it', async () => {
    const challenge = { twoFactorRedirect: true, twoFactorMethods: ['totp'] };
    expect(await finishSignIn(challenge, 'magic-link')).toEqual({ status: 'two-factor' });
    expect(adopt).not.toHaveBeenCalled();
    expect(lastMethod()).toBeNull();
    await finishSignIn({ user: ADA });
    expect(lastMethod()).toBe('magic-link');
  });

  it('remembers a provider that was left for', async () => {
    startMethod('provider:my-sso');
    await finishSignIn({ user: ADA });
    expect(lastMethod()).toBe('provider:my-sso');
  });

  it.each([null, {}, { user: null }, { user: { id: 1, name: 'Ada', email: 'a@b.c' } }])(
    'is an error for the answer %j',
    async (body) => {
      await expect(finishSignIn(body, 'password')).rejects.toMatchObject({
        code: 'malformed_response',
      });
      expect(lastMethod()).toBeNull();
    },
  );
});

describe('the last method', () => {
  it.each(['provider:<b>', 'ada@example.com', ''])('is not taken from "%s"', (value) => {
    localStorage.setItem('docusaurus-auth.last-method', value);
    expect(lastMethod()).toBeNull();
  });

  it('is nothing where storage is blocked', async () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new Error('SecurityError');
      },
    });
    expect(lastMethod()).toBeNull();
    await expect(finishSignIn({ user: ADA }, 'password')).resolves.toMatchObject({ user: ADA });
    Reflect.deleteProperty(globalThis, 'localStorage');
  });
});
