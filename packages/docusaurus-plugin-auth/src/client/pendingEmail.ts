import { isRecord } from './isRecord';

/**
 * The address that waits for its code, on the way from one auth page to the next. It travels in the
 * tab's own storage: an address in a URL would stand in histories and logs.
 */
export interface PendingEmail {
  email: string;
  /** When the code was mailed, in milliseconds. */
  sentAt: number;
  /** The page that a wrong address is corrected on. */
  from: 'sign-in' | 'sign-up';
}

const KEY = 'docusaurus-auth.pending-email';

// For browsers in which the storage is blocked: it then lasts as long as the page.
let kept: string | null = null;

export function keepPendingEmail(pending: PendingEmail): void {
  kept = JSON.stringify(pending);
  try {
    sessionStorage.setItem(KEY, kept);
  } catch {
    // `kept` has it.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? kept;
  } catch {
    return kept;
  }
}

export function readPendingEmail(): PendingEmail | null {
  try {
    const value: unknown = JSON.parse(stored() ?? 'null');
    if (!isRecord(value) || typeof value.email !== 'string') return null;
    const { email, sentAt, from } = value;
    return {
      email,
      sentAt: typeof sentAt === 'number' ? sentAt : 0,
      from: from === 'sign-in' ? 'sign-in' : 'sign-up',
    };
  } catch {
    return null;
  }
}

export function forgetPendingEmail(): void {
  kept = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Blocked: nothing was stored either.
  }
}
