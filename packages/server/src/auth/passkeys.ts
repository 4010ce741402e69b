import { passkey } from '@better-auth/passkey';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { type AuthDeps, siteUrlOf } from './deps.ts';
import { authSchema } from './schema.ts';

/** A passkey counts as two factors: the device, and whoever unlocked it. */
function requireUnlocked(unlocked: boolean | undefined): void {
  if (unlocked) return;
  throw new APIError('BAD_REQUEST', {
    code: 'USER_VERIFICATION_REQUIRED',
    message: 'The device did not check who is using it',
  });
}

/** Better Auth leaves it to the device whether to check; the answer to the page says that it must. */
const askForUnlocking: BetterAuthPlugin = {
  id: 'passkey-user-verification',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/passkey/generate-authenticate-options',
        handler: createAuthMiddleware(async ({ context, json }) => {
          const options = context.returned;
          if (!options || typeof options !== 'object' || !('challenge' in options)) return;
          return json({ ...options, userVerification: 'required' });
        }),
      },
    ],
  },
};

/** Sign-in by passkeys. They belong to the docs site's host, because its pages ask for them. */
export function passkeys(deps: AuthDeps, siteName: string): BetterAuthPlugin[] {
  const plugin = passkey({
    rpID: new URL(siteUrlOf(deps)).hostname,
    rpName: siteName,
    origin: deps.config.trustedOrigins,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification }) => {
        requireUnlocked(verification.registrationInfo?.userVerified);
      },
    },
    authentication: {
      afterVerification: async ({ verification }) => {
        requireUnlocked(verification.authenticationInfo.userVerified);
      },
    },
    schema: authSchema.passkey,
  });
  return [plugin, askForUnlocking];
}
