import { once } from 'node:events';
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { drain } from '../stop.ts';

async function serving(handler: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Reads an answer to its end; rejects when it is cut off. */
function read(port: number, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, agent }, async (res) => {
      try {
        const parts: string[] = [];
        for await (const part of res.setEncoding('utf8')) parts.push(part);
        resolve(parts.join(''));
      } catch (error) {
        reject(error);
      }
    }).on('error', reject);
  });
}

const slowly: (milliseconds: number) => RequestListener = (milliseconds) => async (_req, res) => {
  res.write('first, ');
  await sleep(milliseconds, undefined, { ref: false });
  res.end('last');
};

describe('drain', () => {
  test('lets a stream that runs finish, and takes no new one', async () => {
    const { server, port } = await serving(slowly(300));
    const running = read(port);
    await once(server, 'request');
    const drained = drain(server, 5_000);
    await expect(read(port)).rejects.toThrow('ECONNREFUSED');
    expect(await running).toBe('first, last');
    expect(await drained).toBe(true);
  });

  test('cuts off what does not end in time, and says so', async () => {
    const { server, port } = await serving(slowly(60_000));
    const running = read(port);
    const cut = expect(running).rejects.toThrow('aborted');
    await once(server, 'request');
    expect(await drain(server, 100)).toBe(false);
    await cut;
  });

  test('waits for no connection that is only kept open', async () => {
    const { server, port } = await serving(slowly(100));
    const agent = new Agent({ keepAlive: true });
    const running = read(port, agent);
    await once(server, 'request');
    const before = performance.now();
    expect(await drain(server, 10_000)).toBe(true);
    // Node closes such a connection by itself only after five seconds.
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(await running).toBe('first, last');
    agent.destroy();
  });
});
