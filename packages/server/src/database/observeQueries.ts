import type { LogEvent, Logger as QueryLogger } from 'kysely';
import type { Logger } from 'pino';
import { databaseErrors, databaseQueries, slowQueries } from '../metrics/instruments.ts';
import { beginSpan, failSpan } from '../tracing/tracing.ts';
import { errorCode } from './errors.ts';
import { slowLog } from './slowLog.ts';

export interface ObserveOptions {
  /** Milliseconds after which a statement is logged; none is without it, and for 0. */
  slowMs: number | undefined;
  logger: Pick<Logger, 'warn'> | undefined;
}

/** First words of statements that are told apart; there is no end of others. */
const STATEMENTS = new Set(['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit']);

function statementOf(sql: string): string {
  const word = /^\s*([a-z]+)/i.exec(sql)?.[1]?.toLowerCase() ?? '';
  return STATEMENTS.has(word) ? word : 'other';
}

/** The first two characters of an SQLSTATE; errors of the network have other codes. */
function classOf(error: unknown): string {
  const code = errorCode(error) ?? '';
  return /^[\dA-Z]{5}$/.test(code) ? code.slice(0, 2) : 'connection';
}

function trace({ query, queryDurationMillis: ms, level, ...event }: LogEvent, statement: string) {
  const span = beginSpan(`database ${statement}`, {
    kind: 'client',
    startTime: Date.now() - ms,
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': statement,
      // Its values are not in it.
      'db.query.text': query.sql,
    },
  });
  if (level === 'error' && 'error' in event) failSpan(span, event.error);
  else span?.end();
}

/** Counts, times and traces every statement, and logs those that take long. */
export function observeQueries({ slowMs, logger }: ObserveOptions): QueryLogger {
  const tellSlow = logger && slowMs ? slowLog(slowMs, logger) : undefined;
  return (event) => {
    const { query, queryDurationMillis: ms, level } = event;
    const statement = statementOf(query.sql);
    databaseQueries.observe({ statement }, ms / 1000);
    if (level === 'error') databaseErrors.inc({ class: classOf(event.error) });
    trace(event, statement);
    if (!slowMs || ms < slowMs) return;
    slowQueries.inc();
    tellSlow?.(query.sql, ms);
  };
}
