import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import express from 'express';
import { openEventStream } from '../eventStream.ts';
import { listening } from './support.ts';

it('a stream to a reader who has left before it began ends, and nothing waits for it', async () => {
  const app = express();
  const sent = new Promise<boolean>((resolve, reject) => {
    app.get('/', (_req, res) => {
      async function answer(): Promise<boolean> {
        await once(res, 'close');
        const stream = openEventStream(res);
        await stream.send({ type: 'start', messageId: 'm1' });
        stream.end();
        return stream.signal.aborted;
      }
      answer().then(resolve, reject);
    });
  });
  await listening(app, async (origin) => {
    const leave = new AbortController();
    const asked = fetch(origin, { signal: leave.signal }).catch(() => 'left');
    setTimeout(() => leave.abort(), 50);
    expect(await asked).toBe('left');
    expect(await sent).toBe(true);
  });
});
