import { setTimeout as sleep } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { Logger } from 'pino';

/** Milliseconds between two attempts to open the database again: the first, and the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 15_000;

/** Milliseconds that a new connection waits for the database; well below what the pool waits for it. */
const WAIT = 1_000;

export interface RevivingOptions {
  /** Opens the same folder again. */
  reopen: () => Promise<PGlite>;
  logger?: Pick<Logger, 'warn'> | undefined;
}

/** After this Postgres has ended: what it could not write, it cannot go on without. */
const ENDS = new Set(['FATAL', 'PANIC']);

const hasEnded = (message: object) =>
  'severity' in message && typeof message.severity === 'string' && ENDS.has(message.severity);

const away = (cause?: unknown) =>
  new Error('PGlite is closed: it has ended, and is opened again.', { cause });

/**
 * An embedded database that comes back after Postgres in it has ended. On a full disk Postgres ends
 * itself when it cannot write its log: a server of its own is then started again by its supervisor,
 * but this one lives in our process, where every further query would wait for ever.
 *
 * From its end until the next connection, each query fails, so that no transaction goes on half-way.
 * The next connection is on the folder opened anew; what was committed is in it.
 */
export function reviving(first: PGlite, { reopen, logger }: RevivingOptions): PGlite {
  let current = first;
  let ended = false;
  let closed = false;
  /** A connection was made since the end. */
  let connected = false;
  let opening: Promise<boolean> | undefined;

  async function open(): Promise<boolean> {
    for (let pause = FIRST_PAUSE; !closed; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      try {
        current = await reopen();
        logger?.warn('the embedded database is open again');
        return true;
      } catch (err) {
        logger?.warn({ err }, 'the embedded database does not open; trying again');
        await sleep(pause, undefined, { ref: false });
      }
    }
    return false;
  }

  function end(err: unknown): void {
    ended = true;
    connected = false;
    logger?.warn({ err }, 'the embedded database has ended');
    opening = open();
  }

  /** For the first query of a connection; the pool drops the connection when it fails. */
  async function comeBack(): Promise<void> {
    const isOpen = connected && (await Promise.race([opening, sleep(WAIT, false)]));
    if (!isOpen) throw away();
    ended = false;
  }

  const execProtocolStream: PGlite['execProtocolStream'] = async (message, options) => {
    if (ended) await comeBack();
    const messages = await current.execProtocolStream(message, options).catch((error: unknown) => {
      end(error);
      throw away(error);
    });
    const last = messages.find(hasEnded);
    if (!last) return messages;
    end(last);
    // Thrown, so that the connection counts as lost: Postgres says nothing more on it.
    throw away(last);
  };

  async function close(): Promise<void> {
    closed = true;
    if (!ended || (await opening)) await current.close();
  }

  return new Proxy(first, {
    get(_first, key) {
      if (key === 'waitReady') {
        // Never refused or late: node-postgres hears neither at this point.
        connected = true;
        return Promise.resolve();
      }
      if (key === 'execProtocolStream') return execProtocolStream;
      if (key === 'close') return close;
      const value: unknown = Reflect.get(current, key, current);
      return typeof value === 'function' ? value.bind(current) : value;
    },
  });
}
