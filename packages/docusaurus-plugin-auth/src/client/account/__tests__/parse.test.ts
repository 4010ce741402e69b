import { describe, expect, it } from '@jest/globals';
import type {
  AccountSession,
  Account as ServerAccount,
} from '../../../../../server/src/contract/account';
import { ClientError } from '../../errors';
import { toAccount, toSessions } from '../parse';

const ACCOUNT: ServerAccount = {
  user: {
    id: 'u1',
    name: 'Ada',
    email: 'ada@example.com',
    emailVerified: true,
    role: 'user',
    image: null,
    twoFactorEnabled: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  hasPassword: true,
  linkedAccounts: [
    { id: 'l1', providerId: 'github', name: 'GitHub', createdAt: '2026-01-02T00:00:00.000Z' },
  ],
  passkeys: [{ id: 'p1', name: null, createdAt: null }],
  freshUntil: '2026-01-01T00:10:00.000Z',
};

const session = (id: string, more: Partial<AccountSession> = {}): AccountSession => ({
  id,
  current: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  lastActiveAt: '2026-01-01T00:00:00.000Z',
  device: { browser: 'Firefox', os: 'Linux', kind: 'desktop' },
  ...more,
});

describe('the account', () => {
  it('is read as the server writes it', () => {
    const { role: _, ...user } = ACCOUNT.user;
    expect(toAccount(ACCOUNT)).toEqual({
      ...ACCOUNT,
      user,
      passkeys: [{ id: 'p1', name: '', createdAt: null }],
    });
  });

  it.each([
    ['nothing', null],
    ['a text', 'ok'],
    ['no user', { ...ACCOUNT, user: undefined }],
    ['no list of passkeys', { ...ACCOUNT, passkeys: {} }],
    ['a link without an id', { ...ACCOUNT, linkedAccounts: [{ name: 'GitHub' }] }],
  ])('is refused as malformed when the answer is %s', (_name, body) => {
    expect(() => toAccount(body)).toThrow(new ClientError('malformed_response'));
  });
});

describe('the sessions', () => {
  it('come with this device first, then by their last use', () => {
    const sessions = [
      session('old'),
      session('here', { current: true }),
      session('new', { lastActiveAt: '2026-02-01T00:00:00.000Z' }),
    ];
    expect(toSessions({ sessions }).map(({ id }) => id)).toEqual(['here', 'new', 'old']);
  });

  it('of devices that nobody knows are of no kind', () => {
    const device = { browser: '', os: null, kind: 'fridge' };
    expect(toSessions({ sessions: [{ ...session('a'), device }] })[0]?.device).toEqual({
      browser: null,
      os: null,
      kind: 'other',
    });
  });
});
