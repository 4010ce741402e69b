import { beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.mock(
  '@docusaurus/Translate',
  () => ({
    translate: ({ id }: { id: string }, values?: object) =>
      values ? `${id} ${JSON.stringify(values)}` : id,
  }),
  { virtual: true },
);

import { ERRORS } from '../../../../server/src/contract/problem';
import {
  ACCOUNT_ERROR_CODES,
  API_ERROR_CODES,
  BROWSER_ERROR_CODES,
  ClientError,
  errorFromFailure,
  toErrorCode,
} from '../../client/errors';
import type { formErrorText as FormErrorText } from '../AuthForm/errorText';
import type { chatErrorText as ChatErrorText } from '../ChatWidget/errorText';

let chatErrorText: typeof ChatErrorText;
let formErrorText: typeof FormErrorText;
beforeAll(async () => {
  ({ chatErrorText } = await import('../ChatWidget/errorText'));
  ({ formErrorText } = await import('../AuthForm/errorText'));
});

describe('error codes', () => {
  it('know every code of the contract', () => {
    expect([...API_ERROR_CODES].sort()).toEqual(Object.keys(ERRORS).sort());
  });

  it('prefer a known code, then the one of Better Auth, then the status', () => {
    expect(toErrorCode('database_unavailable', 503)).toBe('database_unavailable');
    expect(toErrorCode('INVALID_EMAIL_OR_PASSWORD', 401)).toBe('invalid_credentials');
    expect(toErrorCode('SOMETHING_NEW', 429)).toBe('rate_limited');
    expect(toErrorCode(undefined, 418)).toBe('invalid_request');
    expect(toErrorCode('constructor', 500)).toBe('internal_error');
  });

  it('leave an error that has one already as it is', () => {
    const error = new ClientError('timeout');
    expect(errorFromFailure(error)).toBe(error);
    expect(errorFromFailure(new TypeError('Failed to fetch')).code).toBe('unreachable');
  });
});

describe('error texts', () => {
  it('give every reason for which signing in fails a sentence of its own', () => {
    const texts = ACCOUNT_ERROR_CODES.map((code) => formErrorText(code));
    expect(new Set(texts).size).toBe(ACCOUNT_ERROR_CODES.length);
    expect(texts).not.toContain('plugin-auth.error.unexpected');
  });

  it('tell a reader of the chat what the browser noticed', () => {
    const known = BROWSER_ERROR_CODES.filter((code) => code !== 'malformed_response');
    const texts = known.map((code) => chatErrorText(code));
    expect(new Set(texts).size).toBe(known.length);
    expect(texts).not.toContain('plugin-auth.chat.error.unexpected');
  });

  it('name the wait when the server does', () => {
    expect(chatErrorText('rate_limited', 17)).toBe(
      'plugin-auth.chat.error.rateLimitedFor {"wait":"in 17 seconds"}',
    );
    expect(formErrorText('rate_limited')).toBe('plugin-auth.error.rateLimited');
    expect(formErrorText('rate_limited', 17)).toBe(
      'plugin-auth.error.rateLimitedFor {"wait":"in 17 seconds"}',
    );
    expect(formErrorText('rate_limited', 200)).toBe(
      'plugin-auth.error.rateLimitedFor {"wait":"in 4 minutes"}',
    );
  });

  it.each([...API_ERROR_CODES, ...BROWSER_ERROR_CODES, ...ACCOUNT_ERROR_CODES])(
    'have a sentence for %s in both places',
    (code) => {
      expect(chatErrorText(code)).toMatch(/^plugin-auth\.chat\.error\./);
      expect(formErrorText(code)).toMatch(/^plugin-auth\.error\./);
    },
  );
});
