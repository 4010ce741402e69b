import { once } from 'node:events';
import type { Response } from 'express';
import type { StreamEvent } from '../../contract/index.ts';

/** Proxies close a connection that is silent for about a minute. */
const KEEP_ALIVE_MS = 15_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
  'x-vercel-ai-ui-message-stream': 'v1',
};

/** An open stream of server-sent events. */
export interface EventStream {
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  /** Resolves when the client can take more. */
  send(event: StreamEvent): Promise<void>;
  /** Says that nothing more comes, and closes. */
  end(): void;
}

/**
 * Starts a stream of server-sent events on a response, with comments that keep the connection open
 * while there is nothing to say.
 */
export function openEventStream(res: Response): EventStream {
  const gone = new AbortController();
  const keepAlive = setInterval(() => res.write(': keep-alive\n\n'), KEEP_ALIVE_MS);
  keepAlive.unref();
  const leave = () => {
    clearInterval(keepAlive);
    gone.abort();
  };
  res.on('close', leave);
  // Who has left before the first word is not told of.
  if (res.closed) leave();
  else res.writeHead(200, HEADERS);
  return {
    signal: gone.signal,
    async send(event) {
      if (gone.signal.aborted || res.write(`data: ${JSON.stringify(event)}\n\n`)) return;
      // A reader who stops reading also ends the wait, by going away.
      await once(res, 'drain', { signal: gone.signal }).catch(() => {});
    },
    end() {
      clearInterval(keepAlive);
      if (!gone.signal.aborted) res.end('data: [DONE]\n\n');
    },
  };
}
