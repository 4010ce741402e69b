import type { BetterAuthPlugin } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { AuthDeps } from './deps.ts';
import { landingLink } from './landing.ts';
import { sendMail } from './mails.ts';

/** How long a link works, in seconds. */
const LINK_SECONDS = 600;

/** Sign-in by a link in a mail; only for addresses that have an account. */
export function magicLinks(deps: AuthDeps): BetterAuthPlugin {
  return magicLink({
    storeToken: 'hashed',
    disableSignUp: true,
    expiresIn: LINK_SECONDS,
    sendMagicLink: async ({ email, token }, ctx) => {
      const send = async () => {
        if (!(await ctx?.context.internalAdapter.findUserByEmail(email))) return;
        const url = landingLink(deps, 'magic-link', ctx?.body?.callbackURL, token);
        const data = { url, validForSeconds: LINK_SECONDS };
        await sendMail(deps, 'magic-link', email, data, ctx?.request);
      };
      await ctx?.context.runInBackgroundOrAwait(send());
    },
  });
}
