/** When a reader was last there: when a session of theirs last began or was renewed. */
export interface ReaderSeenTable {
  user_id: string;
  seen_at: Date;
}

export interface PeopleTables {
  reader_seen: ReaderSeenTable;
}
