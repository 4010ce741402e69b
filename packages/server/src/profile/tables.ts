import type { ColumnType, Generated } from 'kysely';
import type { AnswerLength, Level, Purpose } from '../contract/index.ts';

/** What a reader tells about themselves. There is a row only while something is stored. */
export interface ReaderProfileTable {
  user_id: string;
  software_background: string | null;
  software_level: Level | null;
  hardware_background: string | null;
  hardware_level: Level | null;
  answer_language: string | null;
  answer_length: AnswerLength | null;
  code_language: string | null;
  /** The reader's switch: off means that answers read nothing of this. */
  personalisation: Generated<boolean>;
  updated_at: Generated<Date>;
}

/** The ledger of consents: rows are added, and go with their reader only. */
export interface ConsentTable {
  id: ColumnType<number, never, never>;
  user_id: ColumnType<string, string, never>;
  purpose: ColumnType<Purpose, Purpose, never>;
  granted: ColumnType<boolean, boolean, never>;
  policy_version: ColumnType<string, string, never>;
  /** Why a consent ended that the reader did not withdraw. */
  reason: ColumnType<string | null, string | undefined, never>;
  at: ColumnType<Date, never, never>;
}

/** A view: the consents that stand under the policy in force. */
export interface StandingConsentView {
  user_id: ColumnType<string, never, never>;
  purpose: ColumnType<Purpose, never, never>;
  since: ColumnType<Date, never, never>;
}

/** Versions of the privacy policy; the newest row is in force. */
export interface PolicyVersionTable {
  id: ColumnType<number, never, never>;
  version: string;
  since: Generated<Date>;
}

/** How much was erased, without whose it was. */
export interface ErasureCountTable {
  kind: string;
  /** Its first day. */
  month: ColumnType<Date, string, never>;
  count: number;
}

export interface ProfileTables {
  reader_profile: ReaderProfileTable;
  consent: ConsentTable;
  standing_consent: StandingConsentView;
  policy_version: PolicyVersionTable;
  erasure_count: ErasureCountTable;
}
