import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** Something that listens on this machine. */
export interface Listening {
  /** Such as `http://localhost:20123`. */
  url: string;
  close(): Promise<void>;
}

/** Listens with what a function makes of the address. */
export async function listenWith(make: (url: string) => RequestListener): Promise<Listening> {
  let handle: RequestListener = (_req, res) => void res.end();
  const server = createServer((req, res) => handle(req, res)).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  handle = make(url);
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url, close };
}

/** What stands in front of a server and gets in the way. */
export interface InTheWay {
  /** Changes the headers of an answer. */
  headers?: (headers: Headers, path: string) => void;
  /** Hands an answer on when it is complete. */
  gathers?: boolean;
  /** Answers instead of the server. */
  answer?: (
    path: string,
  ) => { status: number; body?: string; headers?: Record<string, string> } | undefined;
}

/** Headers that belong to one connection, and not to the one behind it. */
const OWN = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'accept-encoding',
]);

/** A proxy in front of a handler: what it does wrong is the test's. */
export function behind(
  handler: Listening,
  { headers: change, gathers, answer }: InTheWay,
): RequestListener {
  return async (req, res) => {
    const path = req.url ?? '/';
    const instead = answer?.(path);
    if (instead) return void res.writeHead(instead.status, instead.headers).end(instead.body);
    const body = await text(req);
    const given = Object.entries(req.headers).flatMap(([name, value]): [string, string][] =>
      OWN.has(name) || value === undefined ? [] : [[name, String(value)]],
    );
    const response = await fetch(handler.url + path, {
      method: req.method ?? 'GET',
      headers: given,
      redirect: 'manual',
      ...(body && { body }),
    });
    const headers = new Headers(response.headers);
    for (const name of OWN) headers.delete(name);
    headers.delete('content-encoding');
    change?.(headers, path);
    const cookies = headers.getSetCookie();
    const rest = Object.fromEntries([...headers].filter(([name]) => name !== 'set-cookie'));
    res.sendDate = !headers.has('date');
    res.writeHead(response.status, cookies.length > 0 ? { ...rest, 'set-cookie': cookies } : rest);
    if (gathers || !response.body) return void res.end(await response.text());
    // Who has heard enough hangs up.
    await pipeline(Readable.fromWeb(response.body), res).catch(() => {});
  };
}
