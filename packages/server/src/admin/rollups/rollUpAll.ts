import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { rollups } from './list.ts';
import { type RollUpOptions, rollUp } from './rollUp.ts';

/** Brings every roll-up up to date; with `since`, counts again from a day on. */
export async function rollUpAll(db: Kysely<Database>, options: RollUpOptions): Promise<void> {
  for (const rollup of rollups) await rollUp(db, rollup, options);
}
