import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Kysely } from 'kysely';
import type { SignedIn } from '../../../account/__tests__/support.ts';
import type { Database } from '../../../database/types.ts';

/** A token of a reader as this server makes them, with a key of its own; `expires` as in `5m`. */
export async function tokenWith(
  db: Kysely<Database>,
  { id, sessionId }: SignedIn,
  { origin, expires }: { origin: string; expires: string },
): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = crypto.randomUUID();
  await db
    .insertInto('jwks')
    .values({
      id: kid,
      public_key: JSON.stringify(await exportJWK(publicKey)),
      private_key: 'unused',
      created_at: new Date(0),
      expires_at: new Date(Date.now() + 3_600_000),
      alg: 'ES256',
    })
    .execute();
  return new SignJWT({ role: 'user', sid: sessionId })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setSubject(id)
    .setIssuer(origin)
    .setAudience(origin)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(privateKey);
}
