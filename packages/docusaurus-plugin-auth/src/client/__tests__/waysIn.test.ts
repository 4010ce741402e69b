import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

jest.mock('@generated/docusaurus-plugin-auth/default/config.json', () => {
  const names = { signIn: 'sign-in', error: 'error', magicLink: 'magic-link' };
  const routes = Object.entries({ ...names, resetPassword: 'reset-password' }).map(
    ([page, name]) => [page, `/de/auth/${name}`],
  );
  const config = { serverUrl: '', locale: 'de', routes: Object.fromEntries(routes) };
  return { __esModule: true, default: config };
});
jest.mock('../sessionSync', () => ({ sessionSync: { adopt: () => {} } }));

import type * as Accounts from '../accounts';
import type * as EmailCodes from '../emailCodes';
import type * as MagicLinks from '../magicLinks';
import type * as Outbox from '../outbox';
import type * as Passkeys from '../passkeys';
import type * as PasswordStrength from '../passwordStrength';
import type * as Passwords from '../passwords';
import type * as Providers from '../providers';
import type * as SignInMethods from '../signInMethods';

// Loaded after the modules that they read are replaced.
let ways: typeof Accounts &
  typeof EmailCodes &
  typeof MagicLinks &
  typeof Outbox &
  typeof Passkeys &
  typeof PasswordStrength &
  typeof Passwords &
  typeof Providers &
  typeof SignInMethods;
beforeAll(async () => {
  ways = Object.assign(
    {},
    await import('../accounts'),
    await import('../emailCodes'),
    await import('../magicLinks'),
    await import('../outbox'),
    await import('../passkeys'),
    await import('../passwordStrength'),
    await import('../passwords'),
    await import('../providers'),
    await import('../signInMethods'),
  );
});

const assign = jest.fn();
const fetch = jest.fn<typeof globalThis.fetch>();

beforeEach(() => {
  fetch.mockReset();
  const location = { origin: 'https://docs.example', assign };
  Object.assign(globalThis, { window: { location }, fetch });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

const answer = (body: unknown, status = 200) =>
  fetch.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));

/** The last request: its path, its headers and what was sent. */
function sent() {
  const [url, init] = fetch.mock.calls.at(-1) ?? [];
  const body: unknown = JSON.parse(String(init?.body ?? 'null'));
  return { url: String(url), headers: new Headers(init?.headers), body };
}

describe('what causes a mail', () => {
  it('names the language of the page and an absolute page of that language', async () => {
    answer({ status: true });
    await ways.sendMagicLink('ada@example.com', '/de/docs');
    expect(sent().headers.get('accept-language')).toBe('de');
    expect(sent().body).toEqual({
      email: 'ada@example.com',
      callbackURL: 'https://docs.example/de/auth/magic-link?return=%2Fde%2Fdocs',
    });
    answer({ status: true });
    await ways.requestPasswordReset('ada@example.com');
    expect(sent().body).toMatchObject({
      redirectTo: 'https://docs.example/de/auth/reset-password',
    });
  });
});

describe('a code', () => {
  it.each(['123456', ' 123 456 ', '123-456', '1 2 3 4 5 6'])('may be written as "%s"', (typed) => {
    expect(ways.digitsOf(typed)).toBe('123456');
  });

  it('is sent as its digits', async () => {
    answer({ code: 'INVALID_OTP' }, 400);
    await expect(ways.signInWithCode('ada@example.com', '123 456')).rejects.toMatchObject({
      code: 'invalid_code',
    });
    expect(sent().body).toEqual({ email: 'ada@example.com', otp: '123456' });
  });
});

describe('a mailed link', () => {
  it('that does not work is told by the redirect of the server', async () => {
    const redirect = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    fetch.mockResolvedValueOnce(redirect);
    await expect(ways.signInWithMagicLink('abc')).rejects.toMatchObject({ code: 'invalid_token' });
    expect(fetch.mock.calls[0]?.[1]?.redirect).toBe('manual');
  });
});

describe('a sign-up', () => {
  it('has the address confirmed, whether or not it has an account', async () => {
    answer({ token: null, user: { id: 'made-up', name: 'Ada', email: 'ada@example.com' } });
    const request = { name: 'Ada', email: 'ada@example.com', password: 'brass gears hum' };
    expect(await ways.signUpEmail(request)).toEqual({ status: 'confirm-email' });
  });
});

describe('a provider', () => {
  it('leads back to the sign-in page and, when it fails, to the error page', async () => {
    answer({ url: 'https://id.example/authorize?x=1', redirect: true });
    await ways.signInWithProvider('my-sso', '/de/docs');
    const query = 'return=%2Fde%2Fdocs&from=my-sso';
    expect(sent().body).toEqual({
      provider: 'my-sso',
      callbackURL: `https://docs.example/de/auth/sign-in?${query}`,
      newUserCallbackURL: `https://docs.example/de/auth/sign-in?${query}&new=1`,
      errorCallbackURL: `https://docs.example/de/auth/error?${query}`,
    });
    expect(assign).toHaveBeenCalledWith('https://id.example/authorize?x=1');
  });

  it('is not followed to anything but a web address', async () => {
    assign.mockClear();
    answer({ url: 'javascript:alert(1)' });
    await expect(ways.signInWithProvider('my-sso')).rejects.toMatchObject({
      code: 'malformed_response',
    });
    expect(assign).not.toHaveBeenCalled();
  });
});

describe('answers of the server', () => {
  it('offer nothing that they do not name', () => {
    const providers = [{ id: 'github', name: 'GitHub', kind: 'social' }, { id: 7 }];
    expect(ways.toSignInMethods({ password: true, emailCode: true, providers })).toMatchObject({
      emailCode: true,
      magicLink: false,
      passkey: false,
      providers: [{ id: 'github', name: 'GitHub' }],
      outbox: false,
    });
    expect(ways.toSignInMethods(null)).toMatchObject({ password: true, providers: [] });
  });

  it('about strength are read only when they are whole', () => {
    const whole = { score: 2, acceptable: false, suggestions: ['useWords', 3] };
    expect(ways.toPasswordStrength(whole)).toEqual({ ...whole, suggestions: ['useWords'] });
    expect(ways.toPasswordStrength({ ...whole, score: 7 })).toBeNull();
    expect(ways.toPasswordStrength({ score: 2 })).toBeNull();
  });

  it('about the outbox lead to web addresses only', () => {
    const mail = { subject: 'Code', url: 'http://localhost/m', receivedAt: '2026-01-01T00:00:00Z' };
    expect(ways.toOutboxMail(mail)).toEqual(mail);
    expect(ways.toOutboxMail({ ...mail, url: 'javascript:alert(1)' })).toBeNull();
    expect(ways.toOutboxMail(null)).toBeNull();
  });
});

describe("the browser's dialogue for passkeys", () => {
  it.each([
    ['NotAllowedError', 'passkey_cancelled'],
    ['AbortError', 'passkey_cancelled'],
    ['InvalidStateError', 'passkey_exists'],
    ['SecurityError', 'passkey_failed'],
  ])('that ends with %s is %s', (name, code) => {
    expect(ways.errorFromCeremony(Object.assign(new Error(), { name })).code).toBe(code);
  });
});
