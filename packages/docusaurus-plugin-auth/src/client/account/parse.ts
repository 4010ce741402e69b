import { isRecord } from '../isRecord';
import { list, oneOf, record, text, textOrNull } from '../parsing';
import type {
  Account,
  AccountPasskey,
  AccountSession,
  AccountUser,
  Device,
  LinkedAccount,
} from './types';

function toUser(value: unknown): AccountUser {
  const user = record(value);
  return {
    id: text(user.id),
    name: text(user.name),
    email: text(user.email),
    emailVerified: user.emailVerified === true,
    image: textOrNull(user.image),
    twoFactorEnabled: user.twoFactorEnabled === true,
    createdAt: text(user.createdAt),
  };
}

function toLinkedAccount(value: unknown): LinkedAccount {
  const account = record(value);
  return {
    id: text(account.id),
    providerId: text(account.providerId),
    name: text(account.name),
    createdAt: text(account.createdAt),
  };
}

function toPasskey(value: unknown): AccountPasskey {
  const { id, name, createdAt } = record(value);
  return { id: text(id), name: textOrNull(name) ?? '', createdAt: textOrNull(createdAt) };
}

const KINDS = ['desktop', 'mobile', 'tablet', 'other'] as const;

function toDevice(value: unknown): Device {
  const device = isRecord(value) ? value : {};
  return {
    browser: textOrNull(device.browser),
    os: textOrNull(device.os),
    kind: oneOf(KINDS, device.kind) ?? 'other',
  };
}

function toSession(value: unknown): AccountSession {
  const session = record(value);
  return {
    id: text(session.id),
    current: session.current === true,
    createdAt: text(session.createdAt),
    lastActiveAt: text(session.lastActiveAt),
    device: toDevice(session.device),
  };
}

/** Reads the answer of `GET /api/v1/account`. @throws {ClientError} `malformed_response` */
export function toAccount(body: unknown): Account {
  const account = record(body);
  return {
    user: toUser(account.user),
    hasPassword: account.hasPassword === true,
    linkedAccounts: list(account.linkedAccounts, toLinkedAccount),
    passkeys: list(account.passkeys, toPasskey),
    freshUntil: textOrNull(account.freshUntil),
  };
}

/**
 * Reads the answer of `GET /api/v1/account/sessions`: this device first, then the ones that were
 * used last. @throws {ClientError} `malformed_response`
 */
export function toSessions(body: unknown): AccountSession[] {
  const sessions = list(record(body).sessions, toSession);
  return sessions.sort(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      Date.parse(b.lastActiveAt) - Date.parse(a.lastActiveAt),
  );
}
