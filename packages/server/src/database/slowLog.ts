import type { Logger } from 'pino';

/** Milliseconds in which the same statement is logged once: a slow database makes them all slow. */
const ONCE_PER = 10_000;
/** Statements that are remembered at most. */
const REMEMBERED = 500;
/** Characters of a statement that are logged. */
const TEXT_MAX = 1_000;

/**
 * Logs slow statements, each now and then. The text of a statement has `$1` where its values are,
 * and these are not logged.
 */
export function slowLog(
  slowMs: number,
  logger: Pick<Logger, 'warn'>,
  now: () => number = Date.now,
): (sql: string, ms: number) => void {
  const told = new Map<string, { at: number; since: number }>();
  return (sql, ms) => {
    const last = told.get(sql);
    if (last && now() - last.at < ONCE_PER) {
      last.since += 1;
      return;
    }
    if (told.size >= REMEMBERED) told.clear();
    told.set(sql, { at: now(), since: 0 });
    const text = sql.replace(/\s+/g, ' ').trim().slice(0, TEXT_MAX);
    const unlogged = last?.since ? { unlogged: last.since } : {};
    logger.warn({ sql: text, ms: Math.round(ms), slowMs, ...unlogged }, 'slow statement');
  };
}
