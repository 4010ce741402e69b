import { describe, expect, it } from '@jest/globals';
import { ResponseCache } from '../responseCache.ts';

const response = (body: string) => ({ body, etag: '"e"' });

describe('the cache of responses', () => {
  it('forgets what was not asked for the longest', () => {
    const cache = new ResponseCache();
    for (let i = 0; i < 500; i++) cache.keep(`${i}`, response('body'));
    cache.get('0');
    cache.keep('new', response('body'));
    expect(cache.get('0')).toBeDefined();
    expect(cache.get('1')).toBeUndefined();
    expect(cache.get('new')).toBeDefined();
  });

  it('never holds more than some megabytes, and not even one response that is larger', () => {
    const cache = new ResponseCache();
    const large = 'x'.repeat(1_500_000);
    for (const key of ['a', 'b', 'c']) cache.keep(key, response(large));
    expect([...'abc'].filter((key) => cache.get(key))).toEqual(['b', 'c']);
    cache.keep('huge', response('x'.repeat(5_000_000)));
    expect(cache.get('huge')).toBeUndefined();
  });

  it('counts a response that is kept again once', () => {
    const cache = new ResponseCache();
    for (let i = 0; i < 10; i++) cache.keep('same', response('x'.repeat(1_000_000)));
    cache.keep('other', response('x'.repeat(1_000_000)));
    expect(cache.get('same')).toBeDefined();
  });
});
