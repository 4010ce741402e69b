import { describe, expect, it } from '@jest/globals';
import type { AskOptions } from '../../chat';
import { ClientError } from '../../errors';
import { EMPTY_ANSWER } from '../../streamEvents';
import type { QueryRequest, QueryResponse } from '../../types';
import { createConversation } from '../conversation';

const done: QueryResponse = { ...EMPTY_ANSWER, id: 'm1', answer: 'Yes.', confidence: 'high' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A server whose answers the test gives by hand. */
function setUp({ anonymous = false } = {}) {
  const calls: {
    request: QueryRequest;
    options: AskOptions;
    answer: (response: QueryResponse) => void;
    fail: (cause: unknown) => void;
  }[] = [];
  const conversation = createConversation({
    schedule: (show) => {
      const timer = setTimeout(show, 1);
      return () => clearTimeout(timer);
    },
    anonymous: () => anonymous,
    page: () => ({ url: '/docs/a', locale: 'en' }),
    ask: (request, options) =>
      new Promise((answer, fail) => {
        options.signal?.addEventListener('abort', () => fail(options.signal?.reason));
        calls.push({ request, options, answer, fail });
      }),
  });
  const last = () => conversation.get().at(-1);
  return { conversation, calls, last };
}

describe('a conversation', () => {
  it('sends the question with the page that the reader is on', () => {
    const { conversation, calls } = setUp();
    expect(conversation.submit('  Why? ')).toBe(true);
    expect(calls[0]?.request).toEqual({
      question: 'Why?',
      page: { url: '/docs/a', locale: 'en' },
    });
  });

  it('asks nothing when there is nothing to ask', () => {
    const { conversation, calls } = setUp();
    expect(conversation.submit('   ')).toBe(false);
    expect(calls).toHaveLength(0);
  });

  it('shows the answer while it arrives, and whole at its end', async () => {
    const { conversation, calls, last } = setUp();
    conversation.submit('Why?');
    expect(last()?.status).toBe('waiting');
    calls[0]?.options.onEvent?.({ type: 'text-delta', id: 't', delta: 'Ye' });
    await settled();
    expect(last()).toMatchObject({ status: 'streaming', answer: { answer: 'Ye' } });
    calls[0]?.answer(done);
    await settled();
    expect(last()).toMatchObject({ status: 'done', answer: done });
  });

  it('keeps what has arrived when the reader stops it, and takes the next question', async () => {
    const { conversation, calls, last } = setUp();
    conversation.submit('Why?');
    calls[0]?.options.onEvent?.({ type: 'text-delta', id: 't', delta: 'Ye' });
    conversation.stop();
    await settled();
    expect(last()).toMatchObject({ status: 'stopped', answer: { answer: 'Ye' } });
    expect(conversation.submit('And now?')).toBe(true);
  });

  it('asks again in the same place after a failure', async () => {
    const { conversation, calls, last } = setUp();
    conversation.submit('Why?');
    calls[0]?.fail(new ClientError('rate_limited', { retryAfter: 9 }));
    await settled();
    expect(last()).toMatchObject({ status: 'failed', error: 'rate_limited', retryAfter: 9 });
    conversation.retry(last()?.key ?? 0);
    expect(last()).toMatchObject({ status: 'waiting', question: 'Why?', error: undefined });
    calls[1]?.answer(done);
    await settled();
    expect(conversation.get()).toHaveLength(1);
    expect(last()?.status).toBe('done');
  });

  it('asks without the profile when the reader wants that, also the second time', async () => {
    const { conversation, calls, last } = setUp();
    conversation.submit('Why?', { withoutProfile: true });
    expect(calls[0]?.request).toMatchObject({ question: 'Why?', personalise: false });
    calls[0]?.fail(new ClientError('timeout'));
    await settled();
    conversation.retry(last()?.key ?? 0);
    expect(calls[1]?.request).toMatchObject({ question: 'Why?', personalise: false });
  });

  it('forgets everything, also the answer that was on its way', async () => {
    const { conversation, calls } = setUp();
    conversation.submit('Why?');
    conversation.clear();
    expect(calls[0]?.options.signal?.aborted).toBe(true);
    await settled();
    expect(conversation.get()).toEqual([]);
    expect(conversation.submit('Why not?')).toBe(true);
  });

  it('sends along what was said before, and where it is kept', async () => {
    const { conversation, calls } = setUp();
    conversation.submit('Why?');
    calls[0]?.answer({ ...done, conversationId: 'c1' });
    await settled();
    conversation.submit('And then?');
    expect(calls[1]?.request).toMatchObject({
      conversationId: 'c1',
      messages: [
        { role: 'user', text: 'Why?' },
        { role: 'assistant', text: 'Yes.' },
      ],
    });
    expect(conversation.keptAs()).toBe('c1');
  });

  it('asks again with what was said before the question, and not after it', async () => {
    const { conversation, calls } = setUp();
    conversation.submit('Why?');
    calls[0]?.answer(done);
    await settled();
    conversation.retry(conversation.get()[0]?.key ?? 0);
    expect(calls[1]?.request.messages).toBeUndefined();
  });

  it('sends what failed again unchanged, so that it is answered no second time', async () => {
    const { conversation, calls } = setUp();
    conversation.submit('Why?');
    calls[0]?.fail(new ClientError('interrupted'));
    await settled();
    const key = conversation.get()[0]?.key ?? 0;
    conversation.retry(key);
    expect(calls[1]?.request).toEqual(calls[0]?.request);
    expect(calls[1]?.options.idempotencyKey).toBe(calls[0]?.options.idempotencyKey);
    calls[1]?.answer(done);
    await settled();
    conversation.retry(key);
    calls[2]?.answer(done);
    await settled();
    conversation.submit('And then?');
    const keys = calls.slice(1).map(({ options }) => options.idempotencyKey);
    expect(new Set(keys).size).toBe(3);
    expect(keys.every((one) => /^[0-9a-f]{32}$/.test(one ?? ''))).toBe(true);
  });

  it('lets a question wait for the answer before it, and asks it then', async () => {
    const { conversation, calls } = setUp();
    conversation.submit('One?');
    expect(conversation.submit('Two?')).toBe(true);
    expect(calls).toHaveLength(1);
    expect(conversation.queue.get()).toMatchObject([{ question: 'Two?' }]);
    calls[0]?.answer(done);
    await settled();
    expect(calls[1]?.request).toMatchObject({ question: 'Two?', messages: [{}, {}] });
    expect(conversation.queue.get()).toEqual([]);
  });

  it('lets the reader take back what waits, and not pile up more than a few', () => {
    const { conversation } = setUp();
    conversation.submit('One?');
    for (let i = 0; i < 5; i += 1) expect(conversation.submit(`More ${i}?`)).toBe(true);
    expect(conversation.submit('Too many?')).toBe(false);
    const [first] = conversation.queue.get();
    expect(conversation.unqueue(first?.key ?? 0)).toBe('More 0?');
    expect(conversation.queue.get()).toHaveLength(4);
  });

  it('keeps what waits after a failure, until the reader goes on', async () => {
    const { conversation, calls, last } = setUp();
    conversation.submit('One?');
    conversation.submit('Two?');
    calls[0]?.fail(new ClientError('offline'));
    await settled();
    expect(calls).toHaveLength(1);
    conversation.askQueued();
    expect(last()).toMatchObject({ question: 'Two?', status: 'waiting' });
  });

  it('replaces a question that is edited, and all that came after it, here and where it is kept', async () => {
    const { conversation, calls } = setUp();
    for (const id of ['m1', 'm2', 'm3']) {
      conversation.submit(`${id}?`);
      calls.at(-1)?.answer({ ...done, id, conversationId: 'c1' });
      await settled();
    }
    conversation.edit(conversation.get()[1]?.key ?? 0, ' Other? ');
    expect(conversation.get().map(({ question }) => question)).toEqual(['m1?', 'Other?']);
    expect(calls.at(-1)?.request).toMatchObject({
      question: 'Other?',
      conversationId: 'c1',
      replaces: 'm2',
      messages: [{ text: 'm1?' }, {}],
    });
    // That attempt fails: other words still replace the same answers.
    calls.at(-1)?.fail(new ClientError('timeout'));
    await settled();
    conversation.edit(conversation.get()[1]?.key ?? 0, 'Third?');
    expect(calls.at(-1)?.request).toMatchObject({ conversationId: 'c1', replaces: 'm2' });
    expect(new Set(calls.map(({ options }) => options.idempotencyKey)).size).toBe(5);
  });

  it('replaces nothing by an edit where nothing is kept', async () => {
    const { conversation, calls } = setUp();
    conversation.submit('Why?');
    calls[0]?.answer(done);
    await settled();
    conversation.edit(conversation.get()[0]?.key ?? 0, 'Why not?');
    expect(calls[1]?.request).toEqual({ question: 'Why not?', page: expect.anything() });
  });

  it('brings a cleared conversation back, until something else is asked', async () => {
    const { conversation, calls } = setUp();
    conversation.submit('Why?');
    calls[0]?.answer(done);
    await settled();
    conversation.clear();
    expect(conversation.get()).toEqual([]);
    conversation.undo();
    expect(conversation.get()).toMatchObject([{ question: 'Why?', answer: done }]);
    conversation.clear();
    conversation.submit('Something else?');
    expect(conversation.cleared.get()).toEqual([]);
  });

  it('sends what was marked with the question, also when it is edited', () => {
    const { conversation, calls } = setUp();
    const page = { url: '/docs/a', title: 'A' };
    const snippets = [{ id: 1, kind: 'text' as const, text: 'marked', page }];
    conversation.submit('Why?', { snippets });
    conversation.edit(conversation.get()[0]?.key ?? 0, 'Why not?');
    for (const { request } of calls) {
      expect(request.selection).toEqual({ text: 'marked', url: '/docs/a' });
    }
  });

  it('goes on with one that is kept', async () => {
    const { conversation, calls, last } = setUp();
    const turn = { at: '', question: 'Why?', answer: done, imported: false };
    conversation.load({
      id: 'c2',
      title: 'Why?',
      createdAt: '',
      updatedAt: '',
      imported: false,
      turns: [{ ...turn, rating: 'down' }],
    });
    expect(last()).toMatchObject({ question: 'Why?', opinion: { rating: 'down' } });
    conversation.submit('And then?');
    expect(calls[0]?.request.conversationId).toBe('c2');
  });

  it('knows what was asked by nobody, until it is kept', async () => {
    const { conversation, calls, last } = setUp({ anonymous: true });
    conversation.submit('Why?');
    calls[0]?.answer(done);
    await settled();
    expect(last()?.anonymous).toBe(true);
    conversation.keepAs('c3');
    expect(last()?.anonymous).toBeUndefined();
    expect(conversation.keptAs()).toBe('c3');
  });

  it('remembers what the reader said of an answer', () => {
    const { conversation, last } = setUp();
    conversation.submit('Why?');
    conversation.rate(last()?.key ?? 0, { rating: 'up', reasons: ['clear'], note: null });
    expect(last()?.opinion).toEqual({ rating: 'up', reasons: ['clear'], note: null });
  });
});
