import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import type { Response } from 'express';
import { createHoldBack } from '../holdBack.ts';

/** A response that nobody has ended, as far as it matters here. */
function response() {
  const headers: Record<string, string> = {};
  const setHeader = (name: string, value: string) => {
    headers[name] = value;
  };
  const res = Object.assign(new EventEmitter(), { setHeader, req: {} });
  return { headers, res: res as unknown as Response };
}

test('no more than two thousand answers wait, and each further one ends its connection', async () => {
  const holdBack = createHoldBack();
  const waiting = Array.from({ length: 2_000 }, response);
  const ends = waiting.map(({ res }) => holdBack(res));
  const further = response();
  expect(await holdBack(further.res)).toBe(0);
  expect(further.headers).toEqual({ Connection: 'close' });

  // Who has gone makes room.
  waiting[0]?.res.emit('close');
  await ends[0];
  const next = response();
  const end = holdBack(next.res);
  next.res.emit('close');
  expect(await end).toBeGreaterThan(0);
  expect(next.headers).toEqual({});
  for (const { res } of waiting) res.emit('close');
  await Promise.all(ends);
});
