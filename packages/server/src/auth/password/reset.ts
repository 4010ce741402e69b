import type { BetterAuthOptions } from 'better-auth';
import { noteAccount } from '../../events/collect.ts';
import { clearBackoff } from '../backoff/plugin.ts';
import type { AuthDeps } from '../deps.ts';
import { landingLink } from '../landing.ts';
import { sendMail } from '../mails.ts';

/** How long a reset link works, in seconds. */
const RESET_SECONDS = 3_600;

type EmailAndPassword = NonNullable<BetterAuthOptions['emailAndPassword']>;

/** The page that the reader's browser named; Better Auth has it in the query of its own link. */
function landingOf(url: string): string | undefined {
  return new URL(url).searchParams.get('callbackURL') || undefined;
}

/** Forgotten passwords: a link by mail, and what follows once it was used. */
export function passwordReset(deps: AuthDeps): EmailAndPassword {
  return {
    enabled: true,
    resetPasswordTokenExpiresIn: RESET_SECONDS,
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: async ({ user, url, token }, request) => {
      const link = landingLink(deps, 'reset-password', landingOf(url), token);
      const data = { url: link, validForSeconds: RESET_SECONDS };
      await sendMail(deps, 'reset-password', user.email, data, request);
    },
    onPasswordReset: async ({ user }, request) => {
      noteAccount(user.id);
      await afterReset(deps, user);
      await clearBackoff(deps, user.email);
      void sendMail(deps, 'password-changed', user.email, {}, request);
    },
  };
}

/**
 * Older links work no longer. An address that was not proven is now, and what others attached to the
 * account before is gone: only the password that was just chosen stays.
 */
async function afterReset(
  { db }: AuthDeps,
  user: { id: string; emailVerified: boolean },
): Promise<void> {
  await db.deleteFrom('verification').where('value', '=', user.id).execute();
  if (user.emailVerified) return;
  await db
    .deleteFrom('account')
    .where('user_id', '=', user.id)
    .where('provider_id', '<>', 'credential')
    .execute();
  await db.updateTable('user').set({ email_verified: true }).where('id', '=', user.id).execute();
}
