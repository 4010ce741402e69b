import { describe, expect, test } from '@jest/globals';
import { carriedCookies, carriesSession, carryCookies } from '../carried.ts';

const SESSION = '__Secure-docsauth.session_token';
const cookiesOf = (headers: Record<string, string>) =>
  carriedCookies(new Headers(headers), SESSION).get('cookie');

describe('what a page of another site carries', () => {
  test('is taken for its cookies', () => {
    const state = '__Secure-docsauth.two_factor=abc.def%3D; __Secure-docsauth.sign_up=k.s';
    expect(cookiesOf({ authorization: 'Bearer token.sig%3D', 'x-auth-state': state })).toBe(
      `${state}; ${SESSION}=token.sig%3D`,
    );
  });

  test('replaces what the browser has added by itself', () => {
    expect(cookiesOf({ cookie: `${SESSION}=ambient.sig` })).toBeNull();
    expect(cookiesOf({ cookie: `${SESSION}=ambient.sig`, authorization: 'Bearer own.sig' })).toBe(
      `${SESSION}=own.sig`,
    );
  });

  test.each([
    ['a foreign cookie', 'other=1'],
    ['a second session', `${SESSION}=token.sig`],
    ['a value with a blank', '__Secure-docsauth.two_factor=a b'],
    ['far too much', `__Secure-docsauth.two_factor=${'a'.repeat(5_000)}`],
  ])('is refused as state if it is %s', (_, state) => {
    expect(cookiesOf({ 'x-auth-state': state })).toBeNull();
  });

  test('is a session only with a signature, which a JWT is not', () => {
    expect(carriesSession('Bearer token.signature')).toBe(true);
    for (const other of ['Bearer token', 'Bearer a.b.c', 'Basic a.b', 'Bearer a.b; x=y', undefined])
      expect(carriesSession(other)).toBe(false);
  });
});

describe('an answer to such a page', () => {
  const answer = (...cookies: string[]) =>
    carryCookies(
      new Response('{}', { headers: cookies.map((line) => ['set-cookie', line]) }),
      SESSION,
    ).headers;

  test('names its cookies in headers that the page may read, and sets none', () => {
    const headers = answer(
      `${SESSION}=t.s%3D; Max-Age=604800; Path=/; HttpOnly`,
      '__Secure-docsauth.two_factor=; Max-Age=0; Path=/',
      '__Secure-docsauth.sign_up=k.s; Max-Age=86400',
    );
    expect(headers.get('set-auth-token')).toBe('t.s%3D');
    expect(headers.get('x-auth-state')).toBe(
      '__Secure-docsauth.two_factor=; __Secure-docsauth.sign_up=k.s',
    );
    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('access-control-expose-headers')).toContain('set-auth-token');
  });

  test('ends the session with an empty token', () => {
    expect(answer(`${SESSION}=; Max-Age=0`).get('set-auth-token')).toBe('');
  });
});
