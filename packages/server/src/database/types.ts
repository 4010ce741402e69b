import type { RagTables } from '../rag/tables.ts';

/** Every table, as Kysely sees it: each feature declares its own. */
export interface Database extends RagTables {}
