import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { ClientError } from '../errors';
import { isRecord } from '../isRecord';
import { errorFromCeremony, loadWebAuthn } from '../passkeys';
import { callOwn, postOwn } from './ownRequest';

function isCreationOptions(value: unknown): value is PublicKeyCredentialCreationOptionsJSON {
  return isRecord(value) && typeof value.challenge === 'string' && isRecord(value.user);
}

/**
 * Makes a passkey on this device or a key, in the browser's own dialogue.
 *
 * @param name what the reader calls it
 * @throws {ClientError} e.g. `passkey_cancelled`, `passkey_exists`, `session_not_fresh`
 */
export async function addPasskey(name: string): Promise<void> {
  const [{ startRegistration }, optionsJSON] = await Promise.all([
    loadWebAuthn(),
    callOwn('/api/auth/passkey/generate-register-options'),
  ]);
  if (!isCreationOptions(optionsJSON)) throw new ClientError('malformed_response');
  const response = await startRegistration({ optionsJSON }).catch((cause: unknown) => {
    throw errorFromCeremony(cause);
  });
  await postOwn('/passkey/verify-registration', { response, name: name.trim() });
}

/** Gives a passkey another name. @throws {ClientError} */
export async function renamePasskey(id: string, name: string): Promise<void> {
  await postOwn('/passkey/update-passkey', { id, name: name.trim() });
}

/** Makes the server forget a passkey. @throws {ClientError} */
export async function deletePasskey(id: string): Promise<void> {
  await postOwn('/passkey/delete-passkey', { id });
}
