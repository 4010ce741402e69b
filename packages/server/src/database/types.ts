import type { AccountTables } from '../account/tables.ts';
import type { EngagementTables } from '../admin/engagement/tables.ts';
import type { GapTables } from '../admin/gaps/tables.ts';
import type { PeopleTables } from '../admin/people/tables.ts';
import type { RollupTables } from '../admin/rollups/tables.ts';
import type { AuthTables } from '../auth/tables.ts';
import type { BackupTables } from '../backup/tables.ts';
import type { CountTables } from '../counts/tables.ts';
import type { EventTables } from '../events/tables.ts';
import type { LimitTables } from '../limits/tables.ts';
import type { MailTables } from '../mail/tables.ts';
import type { ProfileTables } from '../profile/tables.ts';
import type { BudgetTables } from '../rag/budget/tables.ts';
import type { ConversationTables } from '../rag/conversations/tables.ts';
import type { QueryTables } from '../rag/query/tables.ts';
import type { RagTables } from '../rag/tables.ts';
import type { SweepTables } from '../sweep/tables.ts';
import type { TaskTables } from '../tasks/tables.ts';

/** Every table, as Kysely sees it: each feature declares its own. */
export interface Database
  extends AccountTables,
    AuthTables,
    BackupTables,
    ConversationTables,
    BudgetTables,
    EngagementTables,
    CountTables,
    EventTables,
    GapTables,
    LimitTables,
    MailTables,
    PeopleTables,
    ProfileTables,
    QueryTables,
    RagTables,
    RollupTables,
    SweepTables,
    TaskTables {}
