import { sendAuth } from './postAuth';

// Only imported where the page carries its session.

/** Keeps the secret on the way to a provider and back, in this tab. It is not the session. */
const KEY = 'docusaurus-auth.handoff';

function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Makes a secret for the way to a provider. Only the page that keeps it gets the session in the end.
 *
 * @returns the header that shows its hash to the server
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export async function beginHandoff(): Promise<Record<string, string>> {
  const verifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  sessionStorage.setItem(KEY, verifier);
  return { 'x-auth-handoff': toBase64Url(new Uint8Array(hash)) };
}

/** Takes the code out of the address, and gives the address its own fragment back. */
function takeCode(): string | null {
  const params = new URLSearchParams(window.location.hash.slice(1));
  const code = params.get('handoff');
  if (code === null) return null;
  const at = params.get('at');
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
  if (at) window.location.replace(`#${at}`);
  return code;
}

/** Takes the secret; it counts once. */
function takeVerifier(): string | null {
  const verifier = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return verifier;
}

/**
 * Hands in the code with which a provider led back here, if it did. The page has its session then, or
 * is asked for the second factor; a code that is refused leaves it signed out.
 *
 * @throws {ClientError} when the server could not be asked
 */
export async function endHandoff(): Promise<void> {
  const code = takeCode();
  const verifier = code === null ? null : takeVerifier();
  if (verifier === null) return;
  await sendAuth('/handoff/redeem', { code, verifier });
}
