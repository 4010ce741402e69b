import { digitsOf } from '../emailCodes';
import { ClientError } from '../errors';
import { isRecord } from '../isRecord';
import { postOwn } from './ownRequest';

/** What an authenticator app needs, and what replaces it when it is lost. */
export interface TotpSetup {
  /** An `otpauth:` address: what the QR code says. */
  uri: string;
  /** The same to type, in Base32. */
  secret: string;
  backupCodes: string[];
}

function toBackupCodes(value: unknown): string[] {
  if (!Array.isArray(value) || !value.every((code) => typeof code === 'string')) {
    throw new ClientError('malformed_response');
  }
  return value;
}

/**
 * The key in an `otpauth:` address.
 *
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 * @throws {ClientError} `malformed_response`
 */
export function secretOf(uri: string): string {
  const secret = /^otpauth:\/\/totp\/[^?]*\?(.*)$/.exec(uri)?.[1];
  const value = new URLSearchParams(secret).get('secret');
  if (!value) throw new ClientError('malformed_response');
  return value;
}

/** A key in groups of four, as people read it aloud and type it. */
export function groupSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** Undefined for readers without a password, whom the server asks for none. */
type Password = string | undefined;

/** Begins two-factor; it counts once a first code was typed. @throws {ClientError} */
export async function beginTwoFactor(password: Password): Promise<TotpSetup> {
  const body = await postOwn('/two-factor/enable', { password });
  if (!isRecord(body) || typeof body.totpURI !== 'string') {
    throw new ClientError('malformed_response');
  }
  const { totpURI: uri, backupCodes } = body;
  return { uri, secret: secretOf(uri), backupCodes: toBackupCodes(backupCodes) };
}

/** Turns two-factor on with the first code of the app. @throws {ClientError} `invalid_code` */
export async function confirmTwoFactor(code: string): Promise<void> {
  await postOwn('/two-factor/verify-totp', { code: digitsOf(code) });
}

/** Turns two-factor off. @throws {ClientError} e.g. `password_wrong` */
export async function disableTwoFactor(password: Password): Promise<void> {
  await postOwn('/two-factor/disable', { password });
}

/** Makes new backup codes; the old ones no longer work. @throws {ClientError} */
export async function renewBackupCodes(password: Password): Promise<string[]> {
  const body = await postOwn('/two-factor/generate-backup-codes', { password });
  return toBackupCodes(isRecord(body) ? body.backupCodes : undefined);
}
