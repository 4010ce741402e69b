import { sql } from 'kysely';
import type { Config } from '../../../config.ts';
import { connect } from '../../../database/connect.ts';
import { DatabaseError } from '../../../database/errors.ts';
import { type OpenReplica, openReplica } from '../../../database/replica/openReplica.ts';
import { watchReplica } from '../../../database/replica/replica.ts';
import { createLogger } from '../../../http/logger.ts';
import { type Finding, ok, warn } from '../finding.ts';

const MEANWHILE = 'Searches read the primary meanwhile.';
const LAG = 'select now() - pg_last_xact_replay_timestamp(); -- on the replica';

/** Whether it follows another server; the text of the error when it does not answer. */
async function follows({ db }: OpenReplica): Promise<boolean | string> {
  try {
    const { rows } = await sql<{ follows: boolean }>`
      select pg_is_in_recovery() as follows`.execute(db);
    return rows[0]?.follows ?? false;
  } catch (error) {
    return error instanceof Error && error.message ? error.message : 'no reason given';
  }
}

async function compared(config: Config, opened: OpenReplica): Promise<Finding> {
  const { describe } = opened;
  const following = await follows(opened);
  if (typeof following === 'string') {
    const sentence = `${describe} does not answer (${following}). ${MEANWHILE}`;
    return warn('replica', sentence, 'DATABASE_READ_URL=');
  }
  const logger = createLogger({ logLevel: 'silent' });
  const primary = await connect(config, logger);
  try {
    const state = await watchReplica({ primary: primary.db, replica: opened.db, logger }).look();
    const kind = following ? 'follows its primary' : 'is no streaming replica';
    if (state === 'ok') return ok('replica', `${describe} ${kind} and has the same index.`);
    return warn(
      'replica',
      `${describe} ${kind} and lacks what was published last. ${MEANWHILE}`,
      LAG,
    );
  } finally {
    await primary.close();
  }
}

/** The read replica, if there is one: whether it answers, and whether it has what the primary has. */
export async function checkReplica(config: Config): Promise<Finding[]> {
  const { databaseUrl, databaseReadUrl } = config;
  if (!databaseUrl || !databaseReadUrl) return [];
  const opened = openReplica(databaseReadUrl);
  try {
    return [await compared(config, opened)];
  } catch (error) {
    // The primary does not open, which its own check tells.
    if (error instanceof DatabaseError) return [];
    throw error;
  } finally {
    await opened.close();
  }
}
