import { beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.mock('@generated/docusaurus-plugin-auth/default/config.json', () => ({
  __esModule: true,
  default: {
    serverUrl: 'https://auth.example',
    locale: 'en',
    routes: { signIn: '/auth/sign-in', account: '/auth/account' },
  },
}));

import type { LinkedAccount } from '../types';

let avatar: typeof import('../avatar');
let deletion: typeof import('../deleteAccount');
let download: typeof import('../exportData');
let freshness: typeof import('../freshness');
let links: typeof import('../links');
let totp: typeof import('../totp');
beforeAll(async () => {
  avatar = await import('../avatar');
  deletion = await import('../deleteAccount');
  download = await import('../exportData');
  freshness = await import('../freshness');
  links = await import('../links');
  totp = await import('../totp');
});

describe('the letters that stand for a picture', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['  ada  king  lovelace ', 'AL'],
    ['Ada', 'A'],
    ['𝒜da Łukasz', '𝒜Ł'],
    ['', '?'],
    ['   ', '?'],
  ])('of "%s" are %s', (name, letters) => {
    expect(avatar.initials(name)).toBe(letters);
  });
});

it('a picture named by a path is the server’s, wherever that is', () => {
  expect(avatar.pictureUrl('/api/v1/pictures/1')).toBe('https://auth.example/api/v1/pictures/1');
  expect(avatar.pictureUrl('https://a.example/1')).toBe('https://a.example/1');
  expect(avatar.pictureUrl(null)).toBeUndefined();
});

describe('the typed confirmation', () => {
  it.each(['ada@example.com', ' Ada@Example.COM ', 'ada@example.com\t'])('takes "%s"', (typed) => {
    expect(deletion.confirmsEmail(typed, 'Ada@example.com')).toBe(true);
  });

  it.each(['', ' ', 'ada@example.co', 'ada', 'ada@example.com.'])('refuses "%s"', (typed) => {
    expect(deletion.confirmsEmail(typed, 'ada@example.com')).toBe(false);
  });

  it('never takes nothing for an account without an address', () => {
    expect(deletion.confirmsEmail('', '')).toBe(false);
  });
});

describe('freshness', () => {
  it('is what is left of it, and none without a time', () => {
    expect(freshness.freshFor('2026-01-01T00:00:10.000Z', Date.parse('2026-01-01T00:00:04Z'))).toBe(
      6_000,
    );
    expect(freshness.freshFor('2026-01-01T00:00:10.000Z', Date.parse('2026-01-01T00:00:11Z'))).toBe(
      0,
    );
    expect(freshness.freshFor(null, 0)).toBe(0);
  });

  it('is regained by a sign-in that leads back to the section', () => {
    expect(freshness.signInFor('email')).toBe('/auth/sign-in?return=%2Fauth%2Faccount%23email');
    expect(freshness.signInFor('')).toBe('/auth/sign-in?return=%2Fauth%2Faccount');
  });
});

describe('the key of an authenticator app', () => {
  it('is taken from its address, with the name of the site in front', () => {
    const uri = 'otpauth://totp/My%20docs%3F:ada@example.com?secret=ABCD2345&issuer=My%20docs%3F';
    expect(totp.secretOf(uri)).toBe('ABCD2345');
  });

  it.each(['', 'https://x.example?secret=A', 'otpauth://totp/x', 'otpauth://totp/x?issuer=y'])(
    'is not found in "%s"',
    (uri) => {
      expect(() => totp.secretOf(uri)).toThrow('malformed_response');
    },
  );

  it('is shown in groups of four', () => {
    expect(totp.groupSecret('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  });
});

describe('the last way in', () => {
  const linked = (id: string): LinkedAccount => ({ id, providerId: id, name: id, createdAt: '' });
  const account = (hasPassword: boolean, ...ids: string[]) => ({
    hasPassword,
    linkedAccounts: ids.map(linked),
  });

  it('is the only linked account of a reader without a password', () => {
    expect(links.isLastWayIn(account(false, 'github'))).toBe(true);
    expect(links.isLastWayIn(account(false, 'github', 'google'))).toBe(false);
    expect(links.isLastWayIn(account(true, 'github'))).toBe(false);
  });
});

it('the name of an exported file is the server’s', () => {
  expect(download.fileNameOf('attachment; filename="account-export.json"')).toBe(
    'account-export.json',
  );
  expect(download.fileNameOf('attachment; filename=a.json')).toBe('a.json');
  expect(download.fileNameOf(null)).toBeUndefined();
});
