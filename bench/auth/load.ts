import { Agent, get } from 'node:http';
import type { Server } from './server.ts';

/** Requests that are sent in turn to one path of one server. */
export interface Target {
  name: string;
  server: Server;
  path: string;
  /** One request for each of these. */
  headers: Record<string, string>[];
}

/** What a burst of requests has measured. */
export interface Burst {
  perSecond: number;
  /** Milliseconds of computing of the server for one request. */
  cpu: number;
}

const CONNECTIONS = 8;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function ask({ server, path, name }: Target, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(`${server.url}${path}`, { agent, headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${name}: ${answer.statusCode}`));
      });
    });
    request.on('error', reject);
  });
}

/**
 * Sends a number of requests, over some connections at once; rejects unless all are answered. No two
 * of them are of one reader at the same moment, so that none waits for the other's row.
 */
export async function burst(target: Target, requests: number): Promise<Burst> {
  const before = await target.server.cpu();
  const started = performance.now();
  let sent = 0;
  const connection = async () => {
    while (sent < requests) {
      sent += 1;
      await ask(target, target.headers[sent % target.headers.length] ?? {});
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const seconds = (performance.now() - started) / 1_000;
  const computed = (await target.server.cpu()) - before;
  return { perSecond: requests / seconds, cpu: computed / requests };
}

/** Closes the connections. */
export const endConnections = () => agent.destroy();
