import * as z from 'zod';

/** How the tries of a proof of work are made. */
export const PROOF_OF_WORK_ALGORITHM = 'PBKDF2/SHA-256';

const hex = (longest: number) =>
  z
    .string()
    .regex(/^[0-9a-f]+$/)
    .max(longest);

/** A challenge of ALTCHA, version 2. */
export const challengeSchema = z.object({
  parameters: z
    .object({
      algorithm: z.literal(PROOF_OF_WORK_ALGORITHM).describe('How keys are derived.'),
      cost: z.number().int().describe('Rounds of each derivation.'),
      expiresAt: z.number().int().describe('Until when it may be used, in seconds since 1970.'),
      keyLength: z.number().int().describe('Bytes of a derived key.'),
      keyPrefix: hex(128).describe('What the key of the solution begins with, in hexadecimal.'),
      keySignature: hex(128).describe('By this the server knows the right key.'),
      nonce: hex(128).describe('Stands before the counter in what keys are derived from.'),
      salt: hex(128).describe('The salt of the derivation.'),
    })
    .describe('What is to be done.'),
  signature: hex(128).describe('By this the server knows its own challenge.'),
});

/** A solution with its challenge: base64 of its JSON is what the header `Proof-Of-Work` carries. */
export const proofSchema = z.object({
  challenge: challengeSchema,
  solution: z.object({
    counter: z.number().int().min(0).describe('The number whose key has the prefix.'),
    derivedKey: hex(128).describe('That key, in hexadecimal.'),
    time: z.number().optional().describe('Milliseconds that it took.'),
  }),
});

export type Challenge = z.infer<typeof challengeSchema>;
export type Proof = z.infer<typeof proofSchema>;
