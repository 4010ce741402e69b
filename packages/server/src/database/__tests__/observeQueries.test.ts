import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createLogger } from '../../http/logger.ts';
import { databaseErrors, databaseQueries } from '../../metrics/instruments.ts';
import { createTestDatabase, KINDS } from '../../testing/databases.ts';
import { fromSetup } from '../../testing/environment.ts';
import { startTemplate } from '../../testing/template.ts';
import { connect, overPool } from '../connect.ts';
import { observeQueries } from '../observeQueries.ts';
import { behindPool } from '../pglite.ts';
import { slowLog } from '../slowLog.ts';

/** A database of each kind whose statements are observed, and the lines that are logged. */
async function observed(kind: (typeof KINDS)[number], slowQueryMs: number) {
  const log: string[] = [];
  const logger = createLogger({ logLevel: 'info' }, { write: (line) => void log.push(line) });
  const lines = () => log.map((line) => JSON.parse(line));
  if (kind === 'pglite') {
    const observe = observeQueries({ slowMs: slowQueryMs, logger });
    return {
      lines,
      ...overPool(
        kind,
        behindPool(await startTemplate(fromSetup('emptyTemplate')), 'a test'),
        observe,
      ),
    };
  }
  const database = await createTestDatabase(kind, { migrated: false });
  const connection = await connect({ databaseUrl: database.url, dataDir: '', slowQueryMs }, logger);
  const close = async () => {
    await connection.close();
    await database.close();
  };
  return { lines, ...connection, close };
}

/** Takes longer than a millisecond, wherever it runs. */
const slow = (secret: string) =>
  sql`select ${secret}::text, count(*) from generate_series(1, 200000)`;

describe.each(KINDS)('statements on %s', (kind) => {
  test('that are slow are logged without their values', async () => {
    const { db, close, lines } = await observed(kind, 1);
    await slow('sesame').execute(db);
    await close();
    const told = lines().filter(({ msg }) => msg === 'slow statement');
    expect(told).toMatchObject([
      { level: 40, sql: 'select $1::text, count(*) from generate_series(1, 200000)', slowMs: 1 },
    ]);
    expect(told[0].ms).toBeGreaterThan(0);
    expect(JSON.stringify(lines())).not.toContain('sesame');
  });

  test('are not logged with 0, nor when they are quick', async () => {
    for (const limit of [0, 600_000]) {
      const { db, close, lines } = await observed(kind, limit);
      await slow('sesame').execute(db);
      await close();
      expect(lines()).toEqual([]);
    }
  });

  test('are counted by their first word, and failures by their class', async () => {
    const { db, close } = await observed(kind, 0);
    const counts = async () => {
      const { values } = await databaseQueries.get();
      const found = values.find(
        ({ metricName, labels }) => metricName?.endsWith('_count') && labels.statement === 'select',
      );
      const errors = (await databaseErrors.get()).values.find(
        ({ labels }) => labels.class === '22',
      );
      return [found?.value ?? 0, errors?.value ?? 0];
    };
    const [selects = 0, errors = 0] = await counts();
    await sql`select 1`.execute(db);
    await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow();
    await close();
    expect(await counts()).toEqual([selects + 2, errors + 1]);
  });
});

test('a statement that is slow all the time is logged now and then, with how often it was', () => {
  const told: unknown[] = [];
  let now = 0;
  const tell = slowLog(500, { warn: (fields: unknown) => void told.push(fields) }, () => now);
  for (let i = 0; i < 20; i++) {
    now += 1_000;
    tell('select\n  $1', 700.4);
  }
  expect(told).toEqual([
    { sql: 'select $1', ms: 700, slowMs: 500 },
    { sql: 'select $1', ms: 700, slowMs: 500, unlogged: 9 },
  ]);
});
