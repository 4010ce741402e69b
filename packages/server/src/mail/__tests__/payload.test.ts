import { describe, expect, test } from '@jest/globals';
import { backoffSeconds } from '../backoff.ts';
import { deliveryError } from '../deliveryError.ts';
import { open, payloadKey, seal } from '../payload.ts';

describe('a sealed payload', () => {
  const key = payloadKey('a secret of at least thirty-two bytes');

  test('opens with the same key and context, and reads as nothing else', () => {
    const sealed = seal(key, 'row-1', { to: 'ada@example.org', code: '048151' });
    expect(open(key, 'row-1', sealed)).toEqual({ to: 'ada@example.org', code: '048151' });
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/ada@|048151/);
    expect(seal(key, 'row-1', 'x')).not.toBe(seal(key, 'row-1', 'x'));
  });

  test('does not open under another secret, in another row, or changed', () => {
    const sealed = seal(key, 'row-1', 'x');
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[13] = (bytes[13] ?? 0) ^ 1;
    expect(() => open(payloadKey('another secret'), 'row-1', sealed)).toThrow();
    expect(() => open(key, 'row-2', sealed)).toThrow();
    expect(() => open(key, 'row-1', bytes.toString('base64url'))).toThrow();
    expect(() => open(key, 'row-1', '')).toThrow();
  });
});

describe('the wait after a failure', () => {
  test('doubles, differs between mails and has an upper bound', () => {
    expect([1, 2, 3].map((attempt) => backoffSeconds(attempt, 0.5))).toEqual([5, 10, 20]);
    expect([backoffSeconds(1, 0), backoffSeconds(1, 1)]).toEqual([3.75, 6.25]);
    expect(backoffSeconds(60, 1)).toBe(5 * 3600);
  });
});

describe('what is kept of a delivery error', () => {
  const smtpError = (fields: object) =>
    Object.assign(new Error('550 <ada@example.org> unknown'), fields);

  test('holds codes and never the words of the server', () => {
    const error = smtpError({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' });
    expect(deliveryError(error)).toEqual({ summary: 'EENVELOPE 550 RCPT TO', permanent: true });
  });

  test.each([
    ['a busy server', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }],
    ['a refused login', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }],
    ['a refused sender', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }],
    ['a closed port', { code: 'ESOCKET', command: 'CONN' }],
  ])('%s may get better', (_what, fields) => {
    expect(deliveryError(smtpError(fields)).permanent).toBe(false);
  });
});
