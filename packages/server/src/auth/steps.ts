import { authSteps } from '../metrics/instruments.ts';

/** What a reader waits for when they sign in, by the path below `/api/auth`. */
const STEPS: Readonly<Record<string, string>> = {
  '/get-session': 'session',
  '/sign-up/email': 'sign-up',
  '/sign-in/email': 'password',
  '/email-otp/send-verification-otp': 'send-code',
  '/sign-in/email-otp': 'email-code',
  '/email-otp/verify-email': 'verify-email',
  '/sign-in/magic-link': 'send-link',
  '/magic-link/verify': 'magic-link',
  '/passkey/verify-authentication': 'passkey',
  '/sign-in/social': 'to-provider',
  '/two-factor/verify-totp': 'totp',
  '/two-factor/verify-backup-code': 'backup-code',
  '/request-password-reset': 'request-reset',
  '/reset-password': 'reset',
};

/** The step of a path; `undefined` for what nobody waits for. */
export function stepOf(path: string): string | undefined {
  return path.startsWith('/callback/') ? 'from-provider' : STEPS[path];
}

/** A refusal by a limit is over at once, and a failure of the server is no step. */
const counts = (status: number) => status < 500 && status !== 429 && status !== 404;

/** Wraps Better Auth's handler so that the time of each step of signing in is measured. */
export function timed(
  handler: (request: Request) => Promise<Response>,
  basePath: string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const step = stepOf(new URL(request.url).pathname.slice(basePath.length));
    if (!step) return await handler(request);
    const end = authSteps.startTimer({ step });
    const response = await handler(request);
    if (counts(response.status)) end();
    return response;
  };
}
