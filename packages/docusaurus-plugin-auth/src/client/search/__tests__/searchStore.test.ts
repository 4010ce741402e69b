import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ClientError } from '../../errors';
import type { SelectRequest, SelectResponse } from '../../types';
import { createSearchStore } from '../searchStore';

interface Call {
  request: SelectRequest;
  signal: AbortSignal | undefined;
  answer: (response: SelectResponse) => void;
  fail: (cause: unknown) => void;
}

const PAUSE = 90;

/** Results whose titles say which query they are for. */
const found = (title: string): SelectResponse => ({
  results: [
    { url: '/a', title, headingPath: [title], excerpt: '', score: 1, matches: [], highlights: [] },
  ],
  search: { mode: 'lexical' },
});

function setUp() {
  const calls: Call[] = [];
  const search = createSearchStore({
    pause: PAUSE,
    limit: 12,
    page: () => ({ url: '/docs/a', locale: 'en', version: '1.0' }),
    select: (request, { signal }) =>
      new Promise((answer, fail) => {
        signal?.addEventListener('abort', () => fail(signal.reason));
        calls.push({ request, signal, answer, fail });
      }),
  });
  const title = () => search.get().results[0]?.title;
  return { search, calls, title };
}

const tick = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a search while typing', () => {
  it('asks once the reader rests, in the version and locale of the page', async () => {
    const { search, calls } = setUp();
    for (const query of ['p', 'po', 'por', ' port ']) {
      search.type(query);
      await tick(PAUSE - 1);
    }
    expect(calls).toHaveLength(0);
    expect(search.get()).toMatchObject({ query: ' port ', status: 'searching' });
    await tick(1);
    expect(calls.map(({ request }) => request)).toEqual([
      expect.objectContaining({
        query: 'port',
        prefix: true,
        filters: { locale: 'en', version: '1.0' },
      }),
    ]);
  });

  it('shows the results of the last query, whatever comes back later', async () => {
    const { search, calls, title } = setUp();
    search.type('por');
    await tick(PAUSE);
    search.type('port');
    await tick(PAUSE);
    calls[1]?.answer(found('port'));
    calls[0]?.answer(found('por'));
    await tick();
    expect(title()).toBe('port');
    expect(calls[0]?.signal?.aborted).toBe(true);
    expect(search.get()).toMatchObject({ status: 'done', answered: 'port' });
  });

  it('keeps the results on the screen until the next ones are there', async () => {
    const { search, calls, title } = setUp();
    search.type('port');
    await tick(PAUSE);
    calls[0]?.answer(found('port'));
    await tick();
    search.type('ports');
    expect(title()).toBe('port');
    expect(search.get()).toMatchObject({ status: 'searching', answered: 'port' });
  });

  it('asks nothing twice when a letter is taken back', async () => {
    const { search, calls, title } = setUp();
    for (const query of ['port', 'ports']) {
      search.type(query);
      await tick(PAUSE);
      calls.at(-1)?.answer(found(query));
      await tick();
    }
    search.type('port');
    expect(title()).toBe('port');
    await tick(PAUSE);
    expect(calls).toHaveLength(2);
  });

  it('shows nothing for an empty field, and ends what was on its way', async () => {
    const { search, calls } = setUp();
    search.type('port');
    await tick(PAUSE);
    search.type('  ');
    expect(search.get()).toMatchObject({ query: '  ', status: 'idle', results: [] });
    expect(calls[0]?.signal?.aborted).toBe(true);
    await tick(PAUSE);
    expect(calls).toHaveLength(1);
  });

  it('tells a failure by its code, and tries again when it is asked to', async () => {
    const { search, calls, title } = setUp();
    search.type('port');
    await tick(PAUSE);
    calls[0]?.fail(new ClientError('rate_limited', { retryAfter: 7 }));
    await tick();
    expect(search.get()).toMatchObject({ status: 'failed', error: 'rate_limited', retryAfter: 7 });
    search.retry();
    expect(search.get()).toMatchObject({ status: 'searching', error: undefined });
    calls[1]?.answer(found('port'));
    await tick();
    expect(title()).toBe('port');
  });

  it('asks nothing any more once it is stopped', async () => {
    const { search, calls } = setUp();
    search.type('port');
    search.stop();
    await tick(PAUSE);
    expect(calls).toHaveLength(0);
  });
});
