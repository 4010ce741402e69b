import type { BetterAuthPlugin, User } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import { emailOTP } from 'better-auth/plugins/email-otp';
import type { AuthDeps } from './deps.ts';
import { errorCodeOf, type HookContext } from './hooks.ts';
import { authPage } from './landing.ts';
import { CODE_SECONDS, codeHash, noteNewAddress, sendCode, sendMail } from './mails.ts';
import { rememberPassword, takeOver } from './pendingPassword.ts';

/**
 * E-mail addresses are proven by a code of six digits that is typed where the reader signs up. With
 * a link, whoever registered a stranger's address would only have to wait for the stranger's click.
 */
export function codes(deps: AuthDeps): BetterAuthPlugin {
  return emailOTP({
    overrideDefaultEmailVerification: true,
    storeOTP: { hash: codeHash(deps.secret) },
    disableSignUp: true,
    expiresIn: CODE_SECONDS,
    allowedAttempts: 5,
    changeEmail: { enabled: true, verifyCurrentEmail: true },
    rateLimit: { window: 60, max: 10 },
    sendVerificationOTP: (mail, ctx) => sendCode(deps, mail, ctx),
  });
}

/** The cookies of the requests that type a code; Better Auth hands its callback the request only. */
const verifying = new WeakMap<Request, HookContext>();

/** Runs when a code has proven an address, before the reader is signed in. */
export async function beforeEmailVerification(user: User, request?: Request): Promise<void> {
  const ctx = request && verifying.get(request);
  if (ctx && !user.emailVerified) await takeOver(user, ctx);
}

type SignUpMail = (ctx: HookContext, email: string) => Promise<void>;

/** Mails a code to a new or unproven address, and a notice to one that has an account. */
function signUpMail(deps: AuthDeps): SignUpMail {
  return async (ctx, email) => {
    const found = await ctx.context.internalAdapter.findUserByEmail(email);
    if (!found) return;
    if (!found.user.emailVerified) {
      const send = ctx.context.options.emailVerification?.sendVerificationEmail;
      return await send?.({ user: found.user, url: '', token: '' }, ctx.request);
    }
    const pages = {
      signInUrl: authPage(deps, 'sign-in'),
      resetUrl: authPage(deps, 'forgot-password'),
    };
    await sendMail(deps, 'existing-account', email, pages, ctx.request);
  };
}

/**
 * What follows a sign-up. The answer is the same for every address, and what differs, the mail, is
 * written after it, so that neither words nor time tell who has an account.
 */
export function signUpVerification(deps: AuthDeps): BetterAuthPlugin {
  const mail = signUpMail(deps);
  return {
    id: 'sign-up-verification',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/email-otp/send-verification-otp',
          handler: createAuthMiddleware(async (ctx) => {
            noteNewAddress(ctx.request, ctx.body?.newEmail);
          }),
        },
        {
          matcher: ({ path }) => path === '/email-otp/verify-email',
          handler: createAuthMiddleware(async (ctx) => {
            if (ctx.request) verifying.set(ctx.request, ctx);
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === '/sign-up/email',
          handler: createAuthMiddleware(async (ctx) => {
            if (isAPIError(ctx.context.returned)) return;
            const email = String(ctx.body.email).toLowerCase();
            await rememberPassword(ctx, email);
            await ctx.context.runInBackgroundOrAwait(mail(ctx, email));
          }),
        },
        {
          // The password was right, and counts as this browser's own once the code is typed.
          matcher: ({ path }) => path === '/sign-in/email',
          handler: createAuthMiddleware(async (ctx) => {
            if (errorCodeOf(ctx.context.returned) !== 'EMAIL_NOT_VERIFIED') return;
            await rememberPassword(ctx, String(ctx.body.email).toLowerCase());
          }),
        },
      ],
    },
  };
}
