import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PictureType } from '../contract/index.ts';
import type { Database } from '../database/types.ts';

/** A picture as it is served. */
export interface Picture {
  mediaType: string;
  bytes: Buffer;
}

/**
 * Gives a reader a picture, in place of the one before.
 *
 * @param addressOf makes the public address of a picture from its id
 * @returns the address, which the user row carries too, for other backends
 */
export async function putPicture(
  db: Kysely<Database>,
  userId: string,
  picture: { type: PictureType; bytes: Buffer },
  addressOf: (id: string) => string,
): Promise<string> {
  const values = {
    id: randomUUID(),
    media_type: picture.type,
    bytes: picture.bytes,
    created_at: new Date(),
  };
  const image = addressOf(values.id);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('user_picture')
      .values({ ...values, user_id: userId })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
      .execute();
    await setImage(trx, userId, image);
  });
  return image;
}

/** Removes the picture of a reader, if there is one. */
export async function removePicture(db: Kysely<Database>, userId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('user_picture').where('user_id', '=', userId).execute();
    await setImage(trx, userId, null);
  });
}

async function setImage(db: Kysely<Database>, userId: string, image: string | null) {
  await db
    .updateTable('user')
    .set({ image, updated_at: new Date() })
    .where('id', '=', userId)
    .execute();
}

export async function findPicture(db: Kysely<Database>, id: string): Promise<Picture | undefined> {
  const row = await db
    .selectFrom('user_picture')
    .select(['media_type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { mediaType: row.media_type, bytes: row.bytes };
}
