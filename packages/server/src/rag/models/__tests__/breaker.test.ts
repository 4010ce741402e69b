import { describe, expect, it } from '@jest/globals';
import { createBreaker } from '../breaker.ts';
import { withDeadline } from '../deadline.ts';
import { ModelError } from '../modelError.ts';

const failing = async () => {
  throw new ModelError('failed', 'away');
};

describe('a circuit breaker', () => {
  it('leaves a model alone after several failures in a row, then lets one request try', async () => {
    let now = 0;
    const breaker = createBreaker({ failures: 3, restMs: 1_000, now: () => now });
    let asked = 0;
    const ask = (task: () => Promise<unknown>) =>
      breaker(() => {
        asked += 1;
        return task();
      });
    for (let i = 0; i < 3; i++) await expect(ask(failing)).rejects.toThrow('away');
    await expect(ask(failing)).rejects.toMatchObject({ reason: 'resting' });
    expect(asked).toBe(3);

    now = 1_001;
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = ask(() => slow);
    await expect(ask(failing)).rejects.toMatchObject({ reason: 'resting' });
    release();
    await first;
    expect(await ask(async () => 'back')).toBe('back');
  });

  it('counts neither what a request says nor readers who leave', async () => {
    const breaker = createBreaker({ failures: 1 });
    const refused = breaker(async () => {
      throw new ModelError('refused', 'too long');
    });
    await expect(refused).rejects.toThrow('too long');
    const left = breaker(async () => {
      throw new DOMException('left', 'AbortError');
    });
    await expect(left).rejects.toThrow('left');
    expect(await breaker(async () => 'answer')).toBe('answer');
  });
});

describe('a deadline', () => {
  it('ends the wait for a task that does not listen', async () => {
    const deaf = withDeadline(20, () => new Promise(() => {}));
    await expect(deaf).rejects.toMatchObject({ reason: 'too_slow' });
  });

  it('passes on the result, the error, and the end from outside', async () => {
    expect(await withDeadline(1_000, async () => 'in time')).toBe('in time');
    await expect(withDeadline(1_000, failing)).rejects.toThrow('away');
    const outer = new AbortController();
    const task = withDeadline(60_000, () => new Promise(() => {}), outer.signal);
    outer.abort(new DOMException('left', 'AbortError'));
    await expect(task).rejects.toThrow('left');
    await expect(withDeadline(1_000, async () => 1, outer.signal)).rejects.toThrow('left');
  });
});
