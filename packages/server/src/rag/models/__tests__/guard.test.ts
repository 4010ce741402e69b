import { describe, expect, it } from '@jest/globals';
import { withDeadline } from '../deadline.ts';
import { EndpointError } from '../endpointError.ts';
import { createGuard } from '../guard.ts';

const failing = async () => {
  throw new EndpointError('failed', 'away');
};

describe('a guard', () => {
  it('leaves an endpoint alone after several failures in a row, then lets one request try', async () => {
    let now = 0;
    const guard = createGuard({ failures: 3, rest: 1_000 }, () => now);
    let asked = 0;
    const ask = (task: () => Promise<unknown>) =>
      guard(() => {
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
    const guard = createGuard({ failures: 1, rest: 60_000 });
    const refused = guard(async () => {
      throw new EndpointError('refused', 'too long');
    });
    await expect(refused).rejects.toThrow('too long');
    const left = guard(async () => {
      throw new DOMException('left', 'AbortError');
    });
    await expect(left).rejects.toThrow('left');
    expect(await guard(async () => 'answer')).toBe('answer');
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
