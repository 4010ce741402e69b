import { describe, expect, it, jest } from '@jest/globals';
import { whenFree } from '../whenFree';

const problem = (code: string, status = 409) => new Response(JSON.stringify({ code }), { status });
const PATIENCE = { pause: 5, longest: 10, total: 40 };
const waiting = () => ({ signal: new AbortController().signal, heard: jest.fn() });

describe('a question whose earlier attempt is being answered', () => {
  it('is sent again until it has its answer', async () => {
    const answers = [problem('answer_in_progress'), problem('answer_in_progress'), new Response()];
    const { signal, heard } = waiting();
    const send = async () => answers.shift() ?? problem('internal_error', 500);
    expect((await whenFree(send, { signal, heard }, PATIENCE)).ok).toBe(true);
    expect(heard).toHaveBeenCalledTimes(3);
    expect(answers).toEqual([]);
  });

  it('is given up after a time', async () => {
    const send = jest.fn(async () => problem('answer_in_progress'));
    const sent = whenFree(send, waiting(), PATIENCE);
    await expect(sent).rejects.toMatchObject({ code: 'answer_in_progress' });
    // 5 + 10 + 10 + 10 + 10 milliseconds between them.
    expect(send).toHaveBeenCalledTimes(6);
  });

  it('is not sent again when the reader stops', async () => {
    const controller = new AbortController();
    const send = jest.fn(async () => problem('answer_in_progress'));
    const sent = whenFree(
      send,
      { signal: controller.signal, heard: () => controller.abort('enough') },
      PATIENCE,
    );
    await expect(sent).rejects.toBe('enough');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is told of every other failure at once', async () => {
    const send = jest.fn(async () => problem('idempotency_key_reused', 422));
    const sent = whenFree(send, waiting(), PATIENCE);
    await expect(sent).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    expect(send).toHaveBeenCalledTimes(1);
  });
});
