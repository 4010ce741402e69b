import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { pino } from 'pino';
import { authOptions } from '../../auth/options.ts';
import { loadConfig } from '../../config.ts';
import {
  createTestDatabase,
  describeOnEachDatabase,
  type TestDatabase,
} from '../../testing/databases.ts';
import { readCatalog } from '../drift/catalog.ts';
import { compareTables } from '../drift/compare.ts';
import { expectedTables } from '../drift/expected.ts';
import { assertNoDrift, findDrift } from '../drift.ts';

/** The options that the server runs with. */
function optionsFor({ db }: TestDatabase) {
  return authOptions({
    config: loadConfig({ BETTER_AUTH_URL: 'https://docs.example' }),
    db,
    logger: pino({ level: 'silent' }),
    mailer: { send: async () => {} },
    secret: 'a secret of at least thirty-two bytes',
  });
}

/** Runs a statement, hands over what then differs, and undoes it. */
async function driftAfter(database: TestDatabase, statement: string) {
  const undo = new Error('undo');
  let found: Awaited<ReturnType<typeof findDrift>> = [];
  await database.db
    .transaction()
    .execute(async (trx) => {
      await sql.raw(statement).execute(trx);
      found = await findDrift(trx, optionsFor(database));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

/** What each change is, and how it is told of. The last five are for others to make. */
const CHANGES: [what: string, statement: string, message: string, harmless?: boolean][] = [
  ['a missing table', 'drop table verification', 'table "verification" is missing'],
  ['a missing column', 'alter table "user" drop role', 'column "user"."role" is missing'],
  [
    'a further column that every insert has to fill',
    'alter table "user" add nickname text not null',
    'column "user"."nickname" is not expected, and without a default it lets no row be inserted',
  ],
  [
    'a column of the wrong type',
    'alter table "user" alter banned drop default, alter banned type text',
    'column "user"."banned" is of type text, not boolean',
  ],
  [
    'a required column that may be null',
    'alter table "user" alter email drop not null',
    'column "user"."email" may be null',
  ],
  [
    'an optional column that may not be null',
    'alter table "user" alter image set not null',
    'column "user"."image" may not be null',
  ],
  [
    'a lost default',
    'alter table "user" alter role drop default',
    'column "user"."role" has no default, not \'user\'::text',
  ],
  [
    'a changed default',
    'alter table "user" alter email_verified set default true',
    'column "user"."email_verified" has the default true, not false',
  ],
  [
    'a lost time of creation',
    'alter table session alter created_at drop default',
    'column "session"."created_at" has no default, not CURRENT_TIMESTAMP',
  ],
  [
    'a missing index',
    'drop index session_user_id_idx',
    'index on "session" ("user_id") is missing',
  ],
  [
    'an index on some of the rows only',
    'drop index session_user_id_idx; create index on session (user_id) where impersonated_by is null',
    'index on "session" ("user_id") is missing',
  ],
  [
    'a missing unique constraint',
    'alter table "user" drop constraint user_email_key',
    'unique index on "user" ("email") is missing',
  ],
  [
    'a missing primary key',
    'alter table verification drop constraint verification_pkey',
    'primary key on "verification" ("id") is missing',
  ],
  [
    'a missing foreign key',
    'alter table session drop constraint session_user_id_fkey',
    'foreign key from "session" (user_id) to "user" (id) is missing',
  ],
  [
    'a foreign key that does not cascade',
    'alter table account drop constraint account_user_id_fkey, add foreign key (user_id) references "user" (id)',
    'foreign key from "account" (user_id) to "user" (id) is "on delete no action", not "cascade"',
  ],
  [
    'a further column that may be null',
    'alter table "user" add nickname text',
    'column "user"."nickname" is not expected',
    true,
  ],
  [
    'a further column with a default',
    'alter table "user" add plan text not null default \'free\'',
    'column "user"."plan" is not expected',
    true,
  ],
  [
    'a further index',
    'create index on "user" (name)',
    'index on "user" ("name") is not expected',
    true,
  ],
  [
    'a further foreign key',
    'alter table session add foreign key (impersonated_by) references "user" (id)',
    'foreign key from "session" (impersonated_by) to "user" (id) is not expected',
    true,
  ],
  [
    'a further default',
    'alter table "user" alter name set default \'nobody\'',
    'column "user"."name" has a default that is not expected',
    true,
  ],
];

describeOnEachDatabase('the schema', (database) => {
  it('that migrations make is the one that Better Auth expects, and nothing more', async () => {
    expect(await findDrift(database().db, optionsFor(database()))).toEqual([]);
  });

  it('has no tables but those of Better Auth and those of a feature, named after it', async () => {
    const known = expectedTables(optionsFor(database())).map(({ name }) => name);
    const others = (await readCatalog(database().db)).map(({ name }) => name);
    expect(
      others.filter(
        (name) =>
          !known.includes(name) &&
          !/^(auth|daily|erased|kysely|mail|operator|periodic|rag|request|rollup|sign_in|two_factor|user)_/.test(
            name,
          ) &&
          !/^(answer|consent|conversation|erasure|gap|policy|reader)(_|$)/.test(name) &&
          // `rate_limit` is of the version before, whose servers may still run.
          !['question_log', 'rate_limit'].includes(name),
      ),
    ).toEqual([]);
  });

  it('holds nothing for Better Auth to add, by its own judgement', async () => {
    const plan = await getMigrations(optionsFor(database()), { throwOnUnsafe: false });
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = plan;
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    });
  });

  it('names its indexes as other backends know them', async () => {
    const tables = await readCatalog(database().db, ['account', 'session', 'verification']);
    expect(tables.flatMap(({ indexes }) => indexes.map(({ name }) => name))).toEqual(
      expect.arrayContaining([
        'account_user_id_idx',
        'session_user_id_idx',
        'verification_identifier_idx',
      ]),
    );
  });

  it.each(CHANGES)('is found to have %s', async (_what, statement, message, harmless = false) => {
    expect(await driftAfter(database(), statement)).toContainEqual({ message, harmless });
  });

  it('makes the server refuse to start, with everything that is wrong in one message', async () => {
    const { db } = database();
    await sql`alter table "user" rename role to roles`.execute(db);
    try {
      const refusal = assertNoDrift(db, optionsFor(database()));
      await expect(refusal).rejects.toThrow('column "user"."role" is missing');
    } finally {
      await sql`alter table "user" rename roles to role`.execute(db);
    }
    await assertNoDrift(db, optionsFor(database()));
  });

  it('may hold the tables and additions of other applications', async () => {
    const { db } = database();
    await sql`create table plan (id int); alter table "user" add plan_id int`.execute(db);
    await assertNoDrift(db, optionsFor(database()));
    await sql`drop table plan; alter table "user" drop plan_id`.execute(db);
  });
});

describe('the expected schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('pglite', { migrated: false });
  }, 60_000);
  afterAll(() => database.close());

  it('is the one that the statements of Better Auth make, but for our four defaults', async () => {
    const options = optionsFor(database);
    await (await getMigrations(options)).runMigrations();
    const made = await readCatalog(database.db);
    expect(compareTables(made, expectedTables(options)).map(({ message }) => message)).toEqual([
      'column "user"."email_verified" has no default, not false',
      'column "user"."two_factor_enabled" has no default, not false',
      'column "user"."role" has no default, not \'user\'::text',
      'column "user"."banned" has no default, not false',
    ]);
  });
});
