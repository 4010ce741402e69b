import { pluginConfig } from './config';
import { isRecord } from './isRecord';

/**
 * Whether this page carries the session itself: the server is of another site, whose cookies the
 * browser keeps away. Everywhere else the session is a cookie that no script can read.
 */
export const carriesSession = pluginConfig.hosting === 'cross-site';

const KEY = `docusaurus-auth.session${pluginConfig.serverUrl}`;

/** The site has chosen that the session outlives the page, for as long as its tab is open. */
const keeps = carriesSession && pluginConfig.tokenStorage === 'session';

interface Carried {
  /** The session, as the server signed it. */
  token: string;
  /** What the server's other cookies would hold, by their names. */
  state: Record<string, string>;
}

function kept(): Carried {
  try {
    const value: unknown = JSON.parse((keeps && sessionStorage.getItem(KEY)) || '{}');
    if (isRecord(value) && typeof value.token === 'string')
      return { token: value.token, state: {} };
  } catch {
    // Blocked, or not what was written.
  }
  return { token: '', state: {} };
}

let carried: Carried | undefined;

/** Read when first asked for: never while the site is rendered. */
function current(): Carried {
  carried ??= kept();
  return carried;
}

/** Whether the page carries a session, as far as it knows. */
export const hasSession = () => current().token !== '';

/** Whether a sign-in waits for its second factor. */
export const asksSecondFactor = () =>
  Object.keys(current().state).some((name) => name.endsWith('.two_factor'));

function keepToken(token: string): void {
  current().token = token;
  if (!keeps) return;
  try {
    if (token) sessionStorage.setItem(KEY, JSON.stringify({ token }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Full or blocked: then the session ends with the page.
  }
}

/** Forgets the session. */
export const dropSession = () => keepToken('');

/** How a request to the server takes the session along. */
export function withSession(): {
  credentials: RequestCredentials;
  headers: Record<string, string>;
} {
  if (!carriesSession) return { credentials: 'include', headers: {} };
  const { token, state } = current();
  const pairs = Object.entries(state).map(([name, value]) => `${name}=${value}`);
  return {
    credentials: 'omit',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(pairs.length > 0 && { 'x-auth-state': pairs.join('; ') }),
    },
  };
}

/** Takes over what an answer says about the session; gives the answer back. */
export function takeSession(response: Response): Response {
  if (!carriesSession) return response;
  const token = response.headers.get('set-auth-token');
  if (token !== null) keepToken(token);
  for (const pair of response.headers.get('x-auth-state')?.split('; ') ?? []) {
    const [name = '', value = ''] = pair.split('=');
    if (value) current().state[name] = value;
    else delete current().state[name];
  }
  return response;
}
