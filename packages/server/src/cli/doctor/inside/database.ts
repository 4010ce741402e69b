import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../../config.ts';
import { connect } from '../../../database/connect.ts';
import { UnfinishedMoveError } from '../../../database/copy/unfinished.ts';
import { DatabaseError } from '../../../database/errors.ts';
import { createLogger } from '../../../http/logger.ts';
import { askServer } from '../../control/askServer.ts';
import { StartError } from '../../failure.ts';
import { clockFinding } from '../clock.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';
import { databaseReport } from './databaseReport.ts';
import { indexFindings } from './indexed.ts';
import type { DatabaseReport } from './reportSchema.ts';

const MIGRATE = 'docusaurus-auth-server migrate';
const MOVE = 'docusaurus-auth-server move --to <DATABASE_URL>';
const GRANT = 'grant create on schema public to <user of DATABASE_URL>;';

interface Read {
  /** Which database it is, without a password. */
  name: string;
  report: DatabaseReport;
}

async function readHere(config: Config): Promise<Read> {
  const connection = await connect(config, createLogger({ logLevel: 'silent' }));
  try {
    return { name: connection.describe(), report: await databaseReport(connection.db, config) };
  } finally {
    await connection.close();
  }
}

/** The running server has the embedded database open, and tells of it. */
async function read(config: Config): Promise<Read> {
  if (config.databaseUrl) return readHere(config);
  const report = await askServer(config, 'database-report', {});
  return report ? { name: 'PGlite, open in the running server,', report } : readHere(config);
}

function migrationFindings({ pending, unknown, drift, mayCreate }: DatabaseReport): Finding[] {
  const findings: Finding[] = [];
  if (unknown.length > 0) {
    const names = unknown.join(', ');
    const newer = `A newer server has migrated the database (${names}).`;
    findings.push(fail('migrations', newer, 'npm install docusaurus-auth-server@latest'));
  }
  if (pending.length > 0) {
    const names = pending.join(', ');
    findings.push(warn('migrations', `Not yet run: ${names}. A start runs them too.`, MIGRATE));
  }
  if (pending.length > 0 && !mayCreate) {
    findings.push(fail('migrations', 'The user of the database may not make tables.', GRANT));
  }
  for (const difference of drift) {
    findings.push(
      fail(
        'migrations',
        `Sign-in needs another schema: ${difference}.`,
        'Restore a backup, or undo what changed it.',
      ),
    );
  }
  return findings.length > 0 ? findings : [ok('migrations', 'The schema is up to date.')];
}

function vectorFinding({ vector }: DatabaseReport, { searchModels, databaseUrl }: Config): Finding {
  if (vector === 'installed' || (vector === 'available' && !searchModels.embeddings)) {
    return ok('extensions', `pgvector is ${vector}.`);
  }
  if (vector === 'available') return ok('extensions', 'pgvector is there; the server makes it.');
  if (!searchModels.embeddings) {
    return ok('extensions', 'None is needed: there is no embedding model.');
  }
  const sentence =
    'The database has no pgvector, so vectors cannot be kept: search stays by words.';
  return warn('extensions', sentence, databaseUrl ? 'create extension vector;' : 'DATABASE_URL=');
}

/** What is wrong with a database that does not open, in its own sentence. */
function closed(error: unknown, { databaseUrl }: Config): Finding[] {
  if (!(error instanceof DatabaseError || error instanceof StartError)) throw error;
  if (error instanceof UnfinishedMoveError) return [fail('database', error.message, MOVE)];
  const line = databaseUrl
    ? 'DATABASE_URL=postgres://user:password@host:5432/name'
    : 'DATA_DIR=.data';
  return [fail('database', error.message, line)];
}

/** The database: whether it opens, its schema, its extensions, its index and its clock. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'database'))) {
    return [ok('database', `The first start makes an embedded database in ${config.dataDir}.`)];
  }
  try {
    const { name, report } = await read(config);
    const clock = config.databaseUrl
      ? [clockFinding("The database's", report.clock.ahead, report.clock.tolerance)]
      : [];
    return [
      ok('database', `${name} answers (Postgres ${report.version}).`),
      ...migrationFindings(report),
      vectorFinding(report, config),
      ...(report.pending.length > 0 ? [] : indexFindings(report, config)),
      ...clock,
    ];
  } catch (error) {
    return closed(error, config);
  }
}
