import { describe, expect, it } from '@jest/globals';
import { ResponseCache } from '../responseCache.ts';

const PRIMARY = {};
const REPLICA = {};

/** A cache whose responses are a text of some length, and the keys for which one was made. */
function cacheOf() {
  const cache = new ResponseCache();
  const made: string[] = [];
  const ask = (key: string, { length = 4, lasts = true, from = PRIMARY } = {}) =>
    cache.respond(from, key, async () => {
      made.push(key);
      return { content: { text: 'x'.repeat(length) }, lasts };
    });
  return { cache, made, ask };
}

describe('the cache of responses', () => {
  it('forgets what was not asked for the longest', async () => {
    const { made, ask } = cacheOf();
    for (let i = 0; i < 500; i++) await ask(`${i}`);
    await ask('0');
    await ask('new');
    made.length = 0;
    for (const key of ['0', 'new', '1']) await ask(key);
    expect(made).toEqual(['1']);
  });

  it('never holds more than some megabytes, and not even one response that is larger', async () => {
    const { made, ask } = cacheOf();
    for (const key of ['a', 'b', 'c']) await ask(key, { length: 1_500_000 });
    made.length = 0;
    for (const key of ['b', 'c', 'a']) await ask(key);
    expect(made).toEqual(['a']);
    for (const _ of [1, 2]) await ask('huge', { length: 5_000_000 });
    expect(made).toEqual(['a', 'huge', 'huge']);
  });

  it('does not keep what would be another one if it were made again', async () => {
    const { made, ask } = cacheOf();
    for (const _ of [1, 2]) await ask('degraded', { lasts: false });
    expect(made).toEqual(['degraded', 'degraded']);
  });

  it('makes a response once for all who ask at the same time, but for those who ask elsewhere', async () => {
    const { made, ask } = cacheOf();
    const responses = await Promise.all([ask('a'), ask('a'), ask('a', { from: REPLICA })]);
    expect(made).toEqual(['a', 'a']);
    expect(responses[1]).toBe(responses[0]);
  });

  it('tells a failure to all who have waited, and tries again for the next', async () => {
    const { cache, made, ask } = cacheOf();
    const fail = () => cache.respond(PRIMARY, 'a', () => Promise.reject(new Error('away')));
    const both = await Promise.allSettled([fail(), fail()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await ask('a');
    expect(made).toEqual(['a']);
  });
});
