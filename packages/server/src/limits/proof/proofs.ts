import { createHash } from 'node:crypto';
import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { PROOF_OF_WORK_ALGORITHM, proofSchema } from '../../contract/index.ts';
import type { LimitKeys, Sign } from '../keys.ts';
import type { Limiter } from '../limiter.ts';

/** Rounds of each try: about a millisecond of a desktop, and some of a phone. */
const COST = 2_000;

/** Tries that a solution takes: how many exactly is drawn for each challenge. */
const TRIES = { min: 200, max: 400 };

/** Seconds in which a challenge may be solved and used. */
const LIFETIME = 300;

/** A solution with its challenge has far less. */
const LONGEST = 2_048;

export interface ProofDeps {
  sign: Sign;
  keys: LimitKeys;
  /** Remembers, for all processes, which solutions were used. */
  limiter: Limiter;
}

function parseProof(header: string) {
  if (header.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
    return proofSchema.safeParse(value).data;
  } catch {
    return undefined;
  }
}

/**
 * Makes challenges and checks their solutions, with the ALTCHA library: some work for who asks, and
 * nearly none for the server. Nothing is stored until a solution is used.
 *
 * @see https://altcha.org/docs/v2/proof-of-work/
 */
export function createProofs({ sign, keys, limiter }: ProofDeps) {
  const secrets = {
    hmacSignatureSecret: sign('proof-of-work', 'challenge'),
    hmacKeySignatureSecret: sign('proof-of-work', 'solution'),
  };

  /** `true` the first time that a challenge is used. */
  async function spend(signature: string): Promise<boolean> {
    const key = keys.other(`proof:${createHash('sha256').update(signature).digest('hex')}`);
    const rule = { points: 1, seconds: 2 * LIFETIME };
    const [verdict] = await limiter.consume([{ key, rule }]);
    return verdict?.allowed ?? true;
  }

  return {
    challenge: (): Promise<Challenge> =>
      createChallenge({
        algorithm: PROOF_OF_WORK_ALGORITHM,
        cost: COST,
        counter: randomInt(TRIES.max, TRIES.min),
        expiresAt: Math.floor(Date.now() / 1000) + LIFETIME,
        deriveKey,
        ...secrets,
      }),

    /** Whether a header holds a solution that is right, in time and not used before. */
    async accept(header: string): Promise<boolean> {
      const proof = parseProof(header);
      if (!proof) return false;
      const { verified } = await verifySolution({ ...proof, deriveKey, ...secrets });
      return verified && (await spend(proof.challenge.signature));
    },
  };
}

export type Proofs = ReturnType<typeof createProofs>;
