import type { Generated } from 'kysely';

/** A reader whose account is gone. */
export interface ErasedReaderTable {
  /** SHA-256 of the id, in hexadecimal digits: it says something only beside the account itself. */
  reader_hash: string;
  erased_at: Generated<Date>;
}

export interface BackupTables {
  erased_reader: ErasedReaderTable;
}
