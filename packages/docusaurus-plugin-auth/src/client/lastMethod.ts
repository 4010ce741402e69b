/** A way in. What follows `provider:` is the id of the provider, such as `github`. */
export type SignInMethod =
  | 'password'
  | 'magic-link'
  | 'email-code'
  | 'passkey'
  | `provider:${string}`;

const KEY = 'docusaurus-auth.last-method';
const OWN_METHODS: readonly string[] = ['password', 'magic-link', 'email-code', 'passkey'];

function isMethod(value: string | null): value is SignInMethod {
  return value !== null && (OWN_METHODS.includes(value) || /^provider:[\w.-]{1,64}$/.test(value));
}

/** Storage may be blocked or full; a hint is worth no error. */
function attempt<T>(task: () => T): T | null {
  try {
    return task();
  } catch {
    return null;
  }
}

/**
 * The way in that worked last in this browser. It says nothing about who: only that the button may
 * be marked.
 */
export function lastMethod(): SignInMethod | null {
  const value = attempt(() => localStorage.getItem(KEY));
  return isMethod(value) ? value : null;
}

/** Notes a way in that worked. */
export function rememberMethod(method: SignInMethod): void {
  attempt(() => localStorage.setItem(KEY, method));
}

/** Notes a way in that goes on elsewhere: at a provider, or on the two-factor page. */
export function startMethod(method: SignInMethod): void {
  attempt(() => sessionStorage.setItem(KEY, method));
}

/** The way in that was started in this tab, if any; it is forgotten with that. */
export function takeStartedMethod(): SignInMethod | null {
  const value = attempt(() => sessionStorage.getItem(KEY));
  attempt(() => sessionStorage.removeItem(KEY));
  return isMethod(value) ? value : null;
}
