import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { type JwtOptions, jwt, resolveSigningKey } from 'better-auth/plugins/jwt';
import type { Config } from '../config.ts';
import { authSchema } from './schema.ts';

/** Seconds of 30 days: how long a key signs, and how long it is published afterwards. */
const MONTH = 30 * 86_400;

type Algorithm = Config['jwt']['algorithm'];

/** Keys as Better Auth makes them; RSA needs its length said. */
const KEY_PAIRS = {
  RS256: { alg: 'RS256', modulusLength: 2048 },
  ES256: { alg: 'ES256' },
  EdDSA: { alg: 'EdDSA', crv: 'Ed25519' },
} as const satisfies Record<Algorithm, object>;

function jwtOptions({
  publicUrl,
  jwt: { algorithm, audience },
}: Pick<Config, 'publicUrl' | 'jwt'>) {
  return {
    // Signing on every look at the session would slow all of them down.
    disableSettingJwtHeader: true,
    jwks: { keyPairConfig: KEY_PAIRS[algorithm], rotationInterval: MONTH, gracePeriod: MONTH },
    jwt: {
      issuer: publicUrl,
      audience,
      expirationTime: '5m',
      // Better Auth's own choice is the whole row of the user.
      definePayload: ({ user, session }) => ({ role: user.role ?? 'user', sid: session.id }),
    },
    schema: authSchema.jwt,
  } satisfies JwtOptions;
}

/**
 * Tokens for other backends: `GET /api/auth/token` for a session, keys at `/api/auth/jwks`.
 *
 * Left to itself, Better Auth signs with a key of the old algorithm until that expires; here a key of
 * the configured one is made when it is first needed. Older keys stay published for their time.
 */
export function tokens(config: Pick<Config, 'publicUrl' | 'jwt'>): BetterAuthPlugin[] {
  const options = jwtOptions(config);
  const signingAlgorithm = config.jwt.algorithm;
  const currentKey: BetterAuthPlugin = {
    id: 'current-signing-key',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/token' || path === '/jwks',
          handler: createAuthMiddleware(async (ctx) => {
            await resolveSigningKey(ctx, options, { signingAlgorithm });
          }),
        },
      ],
    },
  };
  return [jwt(options), currentKey];
}
