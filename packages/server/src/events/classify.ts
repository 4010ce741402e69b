import { CHALLENGED_PARAM } from '../auth/crossSite/handoff/begin.ts';
import type { AuthEventOutcome, AuthEventType } from './types.ts';

/** What a path of `/api/auth` is about, and by which way, where it says so. */
interface About {
  type: AuthEventType;
  way?: string;
  /** Recorded when it is done only: such a request fails for reasons that concern nobody. */
  onlyDone?: true;
}

const PATHS: Record<string, About> = {
  '/sign-up/email': { type: 'sign-up', way: 'password' },
  '/sign-in/email': { type: 'sign-in', way: 'password' },
  '/sign-in/email-otp': { type: 'sign-in', way: 'email-code' },
  '/magic-link/verify': { type: 'sign-in', way: 'magic-link' },
  '/passkey/verify-authentication': { type: 'sign-in', way: 'passkey' },
  '/email-otp/verify-email': { type: 'email-verified', way: 'email-code' },
  '/two-factor/verify-totp': { type: 'second-factor', way: 'totp' },
  '/two-factor/verify-backup-code': { type: 'second-factor', way: 'backup-code' },
  '/sign-out': { type: 'sign-out', onlyDone: true },
  '/request-password-reset': { type: 'reset-requested' },
  '/reset-password': { type: 'password-reset' },
  '/change-password': { type: 'password-changed' },
  '/email-otp/change-email': { type: 'email-changed' },
  '/two-factor/disable': { type: 'two-factor-disabled' },
  '/two-factor/generate-backup-codes': { type: 'backup-codes-made' },
  '/passkey/verify-registration': { type: 'passkey-added' },
  '/passkey/delete-passkey': { type: 'passkey-removed' },
  '/unlink-account': { type: 'provider-unlinked' },
  '/token': { type: 'token-issued', onlyDone: true },
  '/delete-user': { type: 'account-deleted' },
};

const CALLBACK = /^\/callback\/([\w-]+)$/;

/**
 * What a request to `/api/auth` is about; `undefined` for what is not recorded.
 *
 * @param path below `/api/auth`, as it stands in the address
 */
export function aboutPath(path: string): About | undefined {
  const provider = CALLBACK.exec(path)?.[1];
  return provider ? { type: 'sign-in', way: provider } : PATHS[path];
}

/** What an answer says, as far as it can be seen from outside. */
export interface Answer {
  status: number;
  /** Where it leads. */
  location?: string | null;
  /** Its body, if it is an object. */
  body?: object | undefined;
}

const CODE = /^[A-Za-z][\w-]{0,63}$/;

/** A code is kept only if it looks like one: an answer may repeat what was sent. */
function reasonIn(value: unknown): string | undefined {
  return typeof value === 'string' && CODE.test(value) ? value : undefined;
}

/** The error with which a redirect leads back. */
function errorOf(location: string | null | undefined): string | undefined {
  if (!location || !URL.canParse(location)) return undefined;
  return new URL(location).searchParams.get('error') ?? undefined;
}

function isChallenge({ location, body }: Answer): boolean {
  if (body && 'twoFactorRedirect' in body && body.twoFactorRedirect === true) return true;
  if (!location || !URL.canParse(location)) return false;
  const { pathname, searchParams } = new URL(location);
  return pathname.endsWith('/two-factor') || searchParams.has(CHALLENGED_PARAM);
}

/**
 * How a request went, by its answer.
 *
 * @example
 * outcomeOf({ status: 401, body: { code: 'INVALID_OTP' } });
 * // { outcome: 'failed', reason: 'INVALID_OTP' }
 */
export function outcomeOf(answer: Answer): { outcome: AuthEventOutcome; reason?: string } {
  const { status, body, location } = answer;
  if (status >= 400) {
    const code = body && 'code' in body ? reasonIn(body.code) : undefined;
    if (status === 429) return { outcome: 'refused', reason: code ?? 'RATE_LIMITED' };
    const outcome = status === 403 ? 'refused' : 'failed';
    return { outcome, reason: code ?? `HTTP_${status}` };
  }
  const error = errorOf(location);
  if (error) return { outcome: 'failed', reason: reasonIn(error) ?? 'UNKNOWN' };
  return { outcome: isChallenge(answer) ? 'challenged' : 'done' };
}
