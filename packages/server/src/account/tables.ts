import type { ColumnType } from 'kysely';

/** The picture of a reader. Its id is its public address, so a new picture has a new one. */
export interface UserPictureTable {
  id: string;
  user_id: string;
  media_type: string;
  bytes: Buffer;
  created_at: ColumnType<Date, Date | undefined, Date>;
}

export interface AccountTables {
  user_picture: UserPictureTable;
}
