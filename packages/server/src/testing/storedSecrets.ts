import { type Kysely, sql } from 'kysely';
import { everyColumn } from './searchDatabase.ts';

/** Names of columns that hold what opens something, or what stands for somebody. */
const SECRET =
  /(^|_)(token|tokens|hash|key|secret|password|codes|payload|value|identifier|holder|address|credential_id|public_key|private_key)$/;

/** The index is public, and is named by digests of its own texts. */
const PUBLIC = /^(rag_|kysely_)/;

/** Shorter ones are names, numbers and words that stand anywhere. */
const SHORTEST = 16;

/**
 * Every token, hash and key that is in the database, whatever a later migration adds: no page for
 * operators shows one.
 */
export async function storedSecrets<DB>(db: Kysely<DB>): Promise<string[]> {
  const found: string[] = [];
  for (const { table, name, type } of await everyColumn(db)) {
    if (PUBLIC.test(table) || !SECRET.test(name) || type !== 'text') continue;
    const { rows } = await sql<{ text: string }>`
      select distinct ${sql.ref(name)} as text from ${sql.table(table)}
      where length(${sql.ref(name)}) >= ${SHORTEST}`.execute(db);
    found.push(...rows.map(({ text }) => text));
  }
  // Some codes are for an account, and say for which: who an account is opens nothing.
  const { rows: accounts } = await sql<{ id: string }>`select id from "user"`.execute(db);
  const ids = new Set(accounts.map(({ id }) => id));
  return found.filter((text) => !ids.has(text));
}
