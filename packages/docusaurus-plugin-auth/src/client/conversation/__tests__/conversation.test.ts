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
