import type * as WebAuthn from '@simplewebauthn/browser';
import { ClientError, errorFromFailure } from './errors';
import { isRecord } from './isRecord';
import { postAuth } from './postAuth';
import { callServer } from './serverRequest';
import { finishSignIn, type SignInResult } from './signInResult';

type RequestOptions = WebAuthn.PublicKeyCredentialRequestOptionsJSON;

/** Loaded when a passkey is about to be used: no other reader needs it. */
export async function loadWebAuthn(): Promise<typeof WebAuthn> {
  return import('@simplewebauthn/browser').catch((cause: unknown) => {
    throw errorFromFailure(cause);
  });
}

/** Whether this browser can use passkeys at all; false while the site is rendered. */
export function supportsPasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';
}

function isRequestOptions(value: unknown): value is RequestOptions {
  return isRecord(value) && typeof value.challenge === 'string';
}

async function requestOptions(): Promise<RequestOptions> {
  const options = await callServer('/api/auth/passkey/generate-authenticate-options');
  if (!isRequestOptions(options)) throw new ClientError('malformed_response');
  return options;
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : '';
}

/** What the browser's own dialogue ended with. */
export function errorFromCeremony(cause: unknown): ClientError {
  if (cause instanceof ClientError) return cause;
  const name = nameOf(cause);
  // Browsers say no more than this for "closed", "too late" and "no passkey here".
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return new ClientError('passkey_cancelled', { cause });
  }
  if (name === 'InvalidStateError') return new ClientError('passkey_exists', { cause });
  return new ClientError('passkey_failed', { cause });
}

async function ceremony(useBrowserAutofill: boolean): Promise<SignInResult> {
  const [{ startAuthentication }, optionsJSON] = await Promise.all([
    loadWebAuthn(),
    requestOptions(),
  ]);
  const response = await startAuthentication({ optionsJSON, useBrowserAutofill }).catch(
    (cause: unknown) => {
      throw errorFromCeremony(cause);
    },
  );
  return finishSignIn(await postAuth('/passkey/verify-authentication', { response }), 'passkey');
}

/** Signs in with a passkey, in the browser's own dialogue. @throws {ClientError} */
export function signInWithPasskey(): Promise<SignInResult> {
  return ceremony(false);
}

/**
 * Offers passkeys among the suggestions of the field whose `autocomplete` ends in `webauthn`, where
 * the browser can do that. Resolves when the reader has chosen one, with null when there is no such
 * help or when the offer has ended; another dialogue ends it.
 *
 * @throws {ClientError} when the server does not take the passkey that was chosen
 */
export async function offerPasskeys(): Promise<SignInResult | null> {
  if (!supportsPasskeys()) return null;
  const { browserSupportsWebAuthnAutofill } = await loadWebAuthn();
  if (!(await browserSupportsWebAuthnAutofill())) return null;
  return ceremony(true).catch((cause: unknown) => {
    if (cause instanceof ClientError && cause.code === 'passkey_cancelled') return null;
    throw cause;
  });
}

/** Ends the offer of {@link offerPasskeys}, e.g. when the page is left. */
export async function withdrawPasskeys(): Promise<void> {
  if (!supportsPasskeys()) return;
  const { WebAuthnAbortService } = await loadWebAuthn();
  WebAuthnAbortService.cancelCeremony();
}
