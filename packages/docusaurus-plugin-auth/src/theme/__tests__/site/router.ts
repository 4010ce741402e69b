/** What a page has asked the history for, the newest last. */
export const visited: string[] = [];

const blocks = new Set<() => unknown>();

/** What a component that watches the way out would say now. */
export const warnings = () => [...blocks].map((ask) => ask()).filter((text) => text !== undefined);

const history = {
  push: (path: string) => void visited.push(path),
  replace: (path: string) => void visited.push(path),
  block(ask: (to: { pathname: string }) => unknown) {
    const entry = () => ask({ pathname: '/elsewhere' });
    blocks.add(entry);
    return () => void blocks.delete(entry);
  },
};

export const useHistory = () => history;
export const useLocation = () => ({ pathname: '/auth/account', search: '', hash: '' });
