import { isRecord } from '../isRecord';
import { count, flag, list, numberOrNull, record, text, textOrNull } from '../parsing';
import { callAdmin } from './adminRequest';

const PEOPLE = '/api/v1/admin/people';

/** Roles that an administrator gives and takes. */
export type PersonRole = 'admin' | 'user';

export interface Ban {
  reason: string | null;
  /** ISO 8601, as every time here; null for ever. */
  until: string | null;
}

/** An account, as administrators see it. */
export interface Person {
  id: string;
  name: string;
  email: string;
  admin: boolean;
  emailVerified: boolean;
  twoFactorEnabled: boolean;
  createdAt: string;
  /** `YYYY-MM-DD`, in UTC; null when it is longer ago than events are kept. */
  lastSeen: string | null;
  /** Beside links and codes by mail, by which everybody comes in. */
  ways: { id: string; name: string }[];
  /** The one that holds now. */
  ban: Ban | null;
  /** It is the account of the administrator who looks. */
  own: boolean;
  /** Open sessions, where one account is read. */
  sessions: number | null;
}

const toWay = (value: unknown) => {
  const { id, name } = record(value);
  return { id: text(id), name: text(name) };
};

const toBan = (value: unknown): Ban | null =>
  isRecord(value) ? { reason: textOrNull(value.reason), until: textOrNull(value.until) } : null;

/** @throws {ClientError} `malformed_response` */
export function toPerson(body: unknown): Person {
  const person = record(body);
  return {
    id: text(person.id),
    name: text(person.name),
    email: text(person.email),
    admin: flag(person.admin),
    emailVerified: flag(person.emailVerified),
    twoFactorEnabled: flag(person.twoFactorEnabled),
    createdAt: text(person.createdAt),
    lastSeen: textOrNull(person.lastSeen),
    ways: list(person.ways, toWay),
    ban: toBan(person.ban),
    own: flag(person.own),
    sessions: numberOrNull(person.sessions),
  };
}

/** The address of the list, or of one account. */
export const peoplePath = (id?: string) =>
  id === undefined ? PEOPLE : `${PEOPLE}/${encodeURIComponent(id)}`;

/** Each of these may be asked for twice: the second time changes nothing. @throws {ClientError} */
export async function setPersonRole(id: string, role: PersonRole): Promise<Person> {
  return toPerson(await callAdmin(peoplePath(id), { method: 'PATCH', body: { role } }));
}

/** Also ends the sessions of the reader. @throws {ClientError} */
export async function banPerson(id: string, ban: Ban): Promise<Person> {
  return toPerson(await callAdmin(`${peoplePath(id)}/ban`, { method: 'PUT', body: ban }));
}

/** @throws {ClientError} */
export async function unbanPerson(id: string): Promise<Person> {
  return toPerson(await callAdmin(`${peoplePath(id)}/ban`, { method: 'DELETE' }));
}

/** Gives the number of sessions that were open. @throws {ClientError} */
export async function signOutPerson(id: string): Promise<number> {
  return count(record(await callAdmin(`${peoplePath(id)}/sessions`, { method: 'DELETE' })).ended);
}

/** Sends a link for a new password. @throws {ClientError} */
export async function sendPersonReset(id: string): Promise<void> {
  await callAdmin(`${peoplePath(id)}/reset`, { method: 'POST', body: {} });
}

/** Erases the account with everything that was stored about its reader. @throws {ClientError} */
export async function deletePerson(id: string): Promise<void> {
  await callAdmin(peoplePath(id), { method: 'DELETE' });
}
