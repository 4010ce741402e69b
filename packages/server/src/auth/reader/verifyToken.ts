import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Reader } from './reader.ts';

/** What a token has to say to be taken. */
export interface TokenRules {
  /** Finds the public key that a token names. */
  keys: JWTVerifyGetKey;
  /** Who made it: the public address of the server. */
  issuer: string;
  /** Who it is for. */
  audience: string;
}

/** Gives the reader of a token, or `null` for one that is not to be trusted. */
export type VerifyToken = (token: string) => Promise<Reader | null>;

/** Those that the server can sign with; never `none`, and never one with a shared key. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];

/** Clocks of two machines differ, in seconds. */
const CLOCK_TOLERANCE = 5;

/** Far longer than any token of ours: what is longer is not looked into. */
const LONGEST_TOKEN = 8_192;

const claimsSchema = z.object({
  sub: z.string().min(1),
  role: z.string().default('user'),
  sid: z.string().optional(),
});

/** Errors that say something about the token; every other one is about us, such as a lost database. */
const TOKEN_ERRORS = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function toReader(payload: JWTPayload): Reader | null {
  const claims = claimsSchema.safeParse(payload).data;
  if (!claims) return null;
  return { id: claims.sub, role: claims.role, sessionId: claims.sid, via: 'token' };
}

/**
 * Checks the tokens of `GET /api/auth/token`: signature, algorithm, issuer, audience and expiry.
 *
 * @throws what `keys` throws when the keys cannot be read
 *
 * @example
 * const verify = tokenVerifier({ keys: createRemoteJWKSet(new URL(jwksUrl)), issuer, audience });
 * const reader = await verify(token);
 */
export function tokenVerifier({ keys, issuer, audience }: TokenRules): VerifyToken {
  const options = {
    algorithms: ALGORITHMS,
    issuer,
    audience,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['sub', 'exp'],
  };
  return async (token) => {
    if (token.length > LONGEST_TOKEN) return null;
    try {
      const { payload } = await jwtVerify(token, keys, options);
      return toReader(payload);
    } catch (error) {
      if (TOKEN_ERRORS.some((kind) => error instanceof kind)) return null;
      throw error;
    }
  };
}
