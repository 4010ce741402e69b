import { expect, test } from '@jest/globals';
import { aboutPath, outcomeOf } from '../classify.ts';
import { oncePer } from '../oncePer.ts';

test('a callback names its provider', () => {
  expect(aboutPath('/callback/github')).toEqual({ type: 'sign-in', way: 'github' });
  expect(aboutPath('/callback/github/more')).toBeUndefined();
  expect(aboutPath('/get-session')).toBeUndefined();
});

test.each([
  [{ status: 200, body: {} }, { outcome: 'done' }],
  [{ status: 200, body: { twoFactorRedirect: true } }, { outcome: 'challenged' }],
  [{ status: 302, location: 'https://a.example/docs' }, { outcome: 'done' }],
  [
    { status: 302, location: 'https://a.example/auth/two-factor?return=%2F' },
    { outcome: 'challenged' },
  ],
  [
    { status: 302, location: 'https://a.example/auth/error?error=account_not_linked' },
    { outcome: 'failed', reason: 'account_not_linked' },
  ],
  [
    { status: 401, body: { code: 'INVALID_OTP' } },
    { outcome: 'failed', reason: 'INVALID_OTP' },
  ],
  [
    { status: 403, body: { code: 'BANNED_USER' } },
    { outcome: 'refused', reason: 'BANNED_USER' },
  ],
  [
    { status: 429, body: { message: 'x' } },
    { outcome: 'refused', reason: 'RATE_LIMITED' },
  ],
  // A text that a client sent may come back as a code: it is not kept.
  [
    { status: 400, body: { code: 'ada@example.com' } },
    { outcome: 'failed', reason: 'HTTP_400' },
  ],
])('%j is %j', (answer, expected) => {
  expect(outcomeOf(answer)).toEqual(expected);
});

test('what comes in floods passes once in its time', () => {
  const passes = oncePer(60);
  expect([passes('a', 0), passes('a', 59_999), passes('b', 0), passes('a', 60_000)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
