import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type * as Session from '../session';
import type { SessionState } from '../types';

const refresh = jest.fn(async () => {});
const follow = jest.fn();
jest.mock('../sessionSync', () => ({ sessionSync: { refresh, follow } }));
// React is not needed to see what a subscription starts.
jest.mock('react', () => ({
  useSyncExternalStore: (
    subscribe: (listener: () => void) => () => void,
    _get: unknown,
    getServer: () => unknown,
  ) => ({ subscribe, server: getServer() }),
}));

const KEY = 'docusaurus-auth.signed-in';
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A page load: the module is loaded afresh into a browser with this local storage. */
async function load(storage: Partial<Storage>) {
  const window = new EventTarget();
  const idle: (() => void)[] = [];
  Object.assign(globalThis, {
    window: Object.assign(window, {
      requestIdleCallback: (task: () => void) => idle.push(task),
      localStorage: storage,
    }),
  });
  jest.resetModules();
  const session: typeof Session = await import('../session');
  // biome-ignore lint/correctness/useHookAtTopLevel: React is replaced above
  const { subscribe, server } = session.useSession() as unknown as {
    subscribe: (listener: () => void) => () => void;
    server: SessionState;
  };
  const tell = (key: string, newValue: string | null) =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  return { session, subscribe, server, idle, tell };
}

beforeEach(() => {
  jest.clearAllMocks();
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

describe('the session at the start of a page', () => {
  it('is signed out without a request for a reader without the hint', async () => {
    const { session, subscribe, idle } = await load({ getItem: () => null });
    subscribe(() => {});
    await settled();
    expect(session.sessionState.get().status).toBe('signed-out');
    expect(idle).toEqual([]);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is asked for once, when the page is idle, with the hint, by however many components', async () => {
    const { session, subscribe, idle } = await load({ getItem: () => 'x' });
    subscribe(() => {});
    subscribe(() => {});
    expect(session.sessionState.get().status).toBe('loading');
    expect(refresh).not.toHaveBeenCalled();
    expect(idle).toHaveLength(1);
    idle[0]?.();
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is loading in the HTML, whatever the browser knows by then', async () => {
    const { server } = await load({ getItem: () => null });
    expect(server.status).toBe('loading');
  });

  it('is signed out where storage is blocked', async () => {
    const { session, subscribe } = await load({
      getItem() {
        throw new Error('SecurityError');
      },
    });
    subscribe(() => {});
    expect(session.sessionState.get().status).toBe('signed-out');
  });

  it('follows the hint of other tabs and nothing else', async () => {
    const { subscribe, tell } = await load({ getItem: () => null });
    subscribe(() => {});
    tell('theme', 'dark');
    tell(KEY, 'x');
    tell(KEY, null);
    await settled();
    expect(follow.mock.calls).toEqual([[true], [false]]);
  });
});
