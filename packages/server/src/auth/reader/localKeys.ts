import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Database } from '../../database/types.ts';

/** How long the keys are taken as they are: they change once a month. */
const KEPT_MS = 10 * 60_000;

/** A token with an unknown key makes us look again, but not with every one of a flood. */
const LOOK_AGAIN_MS = 1_000;

/** Tokens of a key that signs no more are over long before this. */
const GRACE_MS = 86_400_000;

type KeySet = ReturnType<typeof createLocalJWKSet>;

const publicKey = z.looseObject({ kty: z.string() });

async function readKeys(db: Kysely<Database>): Promise<KeySet> {
  const rows = await db
    .selectFrom('jwks')
    .select(['id', 'alg', 'public_key'])
    .where((eb) =>
      eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', new Date(Date.now() - GRACE_MS))]),
    )
    .execute();
  const keys = rows.map(({ id, alg, public_key }) => ({
    ...publicKey.parse(JSON.parse(public_key)),
    kid: id,
    ...(alg && { alg }),
  }));
  return createLocalJWKSet({ keys });
}

/**
 * The server's own public keys, from its table and kept in memory: a request with a token asks the
 * database nothing. A key that another node has just made is found at once.
 */
export function localKeys(db: Kysely<Database>): JWTVerifyGetKey {
  let readAt = Number.NEGATIVE_INFINITY;
  let current: Promise<KeySet> | undefined;

  const read = (maxAge: number): Promise<KeySet> => {
    if (current && performance.now() - readAt < maxAge) return current;
    readAt = performance.now();
    const reading = readKeys(db);
    current = reading;
    // What failed is not kept.
    reading.catch(() => {
      if (current === reading) current = undefined;
    });
    return reading;
  };

  return async (header, token) => {
    const keys = await read(KEPT_MS);
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await read(LOOK_AGAIN_MS))(header, token);
    }
  };
}
