import { describe, expect, it, jest } from '@jest/globals';
import { createSessionStore, STALE_AFTER } from '../sessionStore';
import type { SessionUser } from '../types';

const ada: SessionUser = { id: '1', name: 'Ada', email: 'ada@example.com' };

function setUp({ hinted = false, answer = async (): Promise<SessionUser | null> => ada } = {}) {
  let hint = hinted;
  const clock = { now: 0 };
  const fetchUser = jest.fn(answer);
  const renew = jest.fn(() => {
    hint = true;
  });
  const clear = jest.fn(() => {
    hint = false;
  });
  const session = createSessionStore({
    fetchUser,
    hint: { exists: () => hint, renew, clear },
    now: () => clock.now,
  });
  return { session, fetchUser, renew, clear, clock, hinted: () => hint };
}

/** Runs idle work at once and waits until it is done. */
async function start({ session }: ReturnType<typeof setUp>) {
  session.start((task) => task());
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the session store', () => {
  it('asks the server nothing for a reader who never signed in here', async () => {
    const env = setUp();
    await start(env);
    env.session.revisit();
    expect(env.fetchUser).not.toHaveBeenCalled();
    expect(env.session.get()).toEqual({ status: 'signed-out', user: null });
  });

  it('asks once, when the page is idle, for a reader with the hint', async () => {
    const env = setUp({ hinted: true });
    const idle: (() => void)[] = [];
    env.session.start((task) => idle.push(task));
    expect(env.fetchUser).not.toHaveBeenCalled();
    expect(env.session.get().status).toBe('loading');
    idle[0]?.();
    await env.session.refresh();
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
    expect(env.session.get()).toEqual({ status: 'signed-in', user: ada });
  });

  it('renders as loading on the server, whatever the browser knows by then', async () => {
    const env = setUp({ hinted: true });
    await start(env);
    expect(env.session.getServerState().status).toBe('loading');
  });

  it('forgets the hint when the session has ended', async () => {
    const env = setUp({ hinted: true, answer: async () => null });
    await start(env);
    expect(env.session.get().status).toBe('signed-out');
    expect(env.hinted()).toBe(false);
  });

  it('keeps the hint and says unavailable when the server cannot be asked', async () => {
    const env = setUp({ hinted: true, answer: () => Promise.reject(new Error('down')) });
    await start(env);
    expect(env.session.get()).toEqual({ status: 'unavailable', user: null });
    expect(env.hinted()).toBe(true);
  });

  it('still shows who was signed in when a later refresh fails', async () => {
    const env = setUp({ hinted: true });
    await start(env);
    env.fetchUser.mockRejectedValueOnce(new Error('down'));
    await env.session.refresh();
    expect(env.session.get().user).toEqual(ada);
  });

  it('shares one request between callers at the same time', async () => {
    const env = setUp({ hinted: true });
    await Promise.all([env.session.refresh(), env.session.refresh(), env.session.refresh()]);
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
  });

  it('reads again when the reader comes back after five minutes, and not before', async () => {
    const env = setUp({ hinted: true });
    await start(env);
    env.clock.now = STALE_AFTER;
    env.session.revisit();
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
    env.clock.now = STALE_AFTER + 1;
    env.session.revisit();
    expect(env.fetchUser).toHaveBeenCalledTimes(2);
  });

  it('does not let a slow answer undo a sign-out', async () => {
    let answer = (_user: SessionUser | null) => {};
    const env = setUp({
      hinted: true,
      answer: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const refreshed = env.session.refresh();
    env.session.adopt(null);
    answer(ada);
    await refreshed;
    expect(env.session.get().status).toBe('signed-out');
    expect(env.hinted()).toBe(false);
  });

  it('tells other tabs of a sign-in by the hint, but not of a mere refresh', async () => {
    const env = setUp();
    env.session.adopt(ada);
    expect(env.renew).toHaveBeenCalledTimes(1);
    await env.session.refresh();
    expect(env.renew).toHaveBeenCalledTimes(1);
  });

  it('follows another tab: asks after its sign-in, signs out with it without a request', async () => {
    const env = setUp();
    env.session.follow(true);
    await env.session.refresh();
    expect(env.session.get().user).toEqual(ada);
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
    env.session.follow(false);
    expect(env.session.get().status).toBe('signed-out');
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
  });

  it('tells its subscribers of every change until they leave', async () => {
    const env = setUp();
    const listener = jest.fn();
    const leave = env.session.subscribe(listener);
    env.session.adopt(ada);
    leave();
    env.session.adopt(null);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
