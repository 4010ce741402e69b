import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type * as EveryPage from '../everyPage';
import type { SessionState } from '../types';

const refresh = jest.fn(async () => {});
jest.mock('../sessionSync', () => ({ sessionSync: { refresh } }));
jest.mock('../acts', () => ({ listenForActs: () => {} }));
// React is not needed to see what a subscription starts.
jest.mock('react', () => ({
  useSyncExternalStore: (
    subscribe: (listener: () => void) => () => void,
    _get: unknown,
    getServer: () => unknown,
  ) => ({ subscribe, server: getServer() }),
}));

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A page load: the module is loaded afresh into a browser with this local storage. */
async function load(storage: Partial<Storage>) {
  const idle: (() => void)[] = [];
  const tabs: ((event: Pick<StorageEvent, 'key'>) => void)[] = [];
  Object.assign(globalThis, {
    addEventListener: (_: 'storage', listener: (typeof tabs)[0]) => tabs.push(listener),
    window: {
      requestIdleCallback: (task: () => void) => idle.push(task),
      localStorage: storage,
      sessionStorage: { getItem: () => null },
    },
  });
  jest.resetModules();
  const page: typeof EveryPage = await import('../everyPage');
  // biome-ignore lint/correctness/useHookAtTopLevel: React is replaced above
  const { subscribe, server } = page.usePageState() as unknown as {
    subscribe: (listener: () => void) => () => void;
    server: { session: SessionState };
  };
  const status = () => page.getPageState().session.status;
  return { page, status, subscribe, server: server.session, idle, tabs };
}

beforeEach(() => {
  jest.clearAllMocks();
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'addEventListener');
});

describe('the session at the start of a page', () => {
  it('is signed out without a request for a reader without the hint', async () => {
    const { status, subscribe, idle } = await load({ getItem: () => null });
    subscribe(() => {});
    await settled();
    expect(status()).toBe('signed-out');
    expect(idle).toEqual([]);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is asked for once, when the page is idle, with the hint, by however many components', async () => {
    const { status, subscribe, idle } = await load({ getItem: () => 'x' });
    subscribe(() => {});
    subscribe(() => {});
    expect(status()).toBe('loading');
    expect(refresh).not.toHaveBeenCalled();
    expect(idle).toHaveLength(1);
    idle[0]?.();
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is looked for again when somebody signs in or out in another tab', async () => {
    let hint: string | null = null;
    const { status, subscribe, idle, tabs } = await load({ getItem: () => hint });
    subscribe(() => {});
    expect(status()).toBe('signed-out');
    hint = 'x';
    for (const tell of tabs) tell({ key: 'theme' });
    expect(idle).toHaveLength(0);
    for (const tell of tabs) tell({ key: 'docusaurus-auth.signed-in' });
    expect(idle).toHaveLength(1);
  });

  it('is loading in the HTML, whatever the browser knows by then', async () => {
    const { server } = await load({ getItem: () => null });
    expect(server.status).toBe('loading');
  });

  it('is signed out where storage is blocked', async () => {
    const { status, subscribe } = await load({
      getItem() {
        throw new Error('SecurityError');
      },
    });
    subscribe(() => {});
    expect(status()).toBe('signed-out');
  });

  it('is unavailable when the code that asks cannot be loaded', async () => {
    refresh.mockRejectedValueOnce(new Error('no network'));
    const { page, status } = await load({ getItem: () => 'x' });
    await page.refreshSession();
    expect(status()).toBe('unavailable');
  });
});
