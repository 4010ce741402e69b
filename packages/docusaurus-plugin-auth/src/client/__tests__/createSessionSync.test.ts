import { describe, expect, it, jest } from '@jest/globals';
import { createSessionSync, STALE_AFTER } from '../createSessionSync';
import { createStore } from '../store';
import type { SessionState, SessionUser } from '../types';

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
  const state = createStore<SessionState>({ status: 'loading', user: null });
  const session = createSessionSync({
    state,
    fetchUser,
    hint: { exists: () => hint, renew, clear },
    now: () => clock.now,
  });
  return { session, state, fetchUser, renew, clear, clock, hinted: () => hint };
}

describe('the session of a page', () => {
  it('asks the server nothing when a reader comes back who never signed in here', () => {
    const env = setUp();
    env.session.revisit();
    expect(env.fetchUser).not.toHaveBeenCalled();
  });

  it('shows who the server says is signed in', async () => {
    const env = setUp({ hinted: true });
    await env.session.refresh();
    expect(env.state.get()).toEqual({ status: 'signed-in', user: ada });
  });

  it('forgets the hint when the session has ended', async () => {
    const env = setUp({ hinted: true, answer: async () => null });
    await env.session.refresh();
    expect(env.state.get().status).toBe('signed-out');
    expect(env.hinted()).toBe(false);
  });

  it('keeps the hint and says unavailable when the server cannot be asked', async () => {
    const env = setUp({ hinted: true, answer: () => Promise.reject(new Error('down')) });
    await env.session.refresh();
    expect(env.state.get()).toEqual({ status: 'unavailable', user: null });
    expect(env.hinted()).toBe(true);
  });

  it('still shows who was signed in when a later refresh fails', async () => {
    const env = setUp({ hinted: true });
    await env.session.refresh();
    env.fetchUser.mockRejectedValueOnce(new Error('down'));
    await env.session.refresh();
    expect(env.state.get().user).toEqual(ada);
  });

  it('shares one request between callers at the same time', async () => {
    const env = setUp({ hinted: true });
    await Promise.all([env.session.refresh(), env.session.refresh(), env.session.refresh()]);
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
  });

  it('reads again when the reader comes back after five minutes, and not before', async () => {
    const env = setUp({ hinted: true });
    await env.session.refresh();
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
    expect(env.state.get().status).toBe('signed-out');
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
    expect(env.state.get().user).toEqual(ada);
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
    env.session.follow(false);
    expect(env.state.get().status).toBe('signed-out');
    expect(env.fetchUser).toHaveBeenCalledTimes(1);
  });

  it('tells its subscribers of every change until they leave', async () => {
    const env = setUp();
    const listener = jest.fn();
    const leave = env.state.subscribe(listener);
    env.session.adopt(ada);
    leave();
    env.session.adopt(null);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
