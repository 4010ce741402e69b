import { useCallback, useEffect, useState } from 'react';
import type { ClientError } from '../errors';
import { callAdmin } from './adminRequest';
import { useNewest } from './useNewest';

export interface AdminData<T> {
  /** Undefined until the first answer; what was shown stays while another address is read. */
  data: T | undefined;
  /** Why the newest reading failed. */
  error: ClientError | undefined;
  /** Something is being read. */
  busy: boolean;
  reload: () => Promise<void>;
  /** Takes over what the server answered to a change. */
  replace: (data: T) => void;
}

interface State<T> {
  data?: T;
  error?: ClientError;
  busy: boolean;
}

/**
 * What the server answers at an address of administrators, for as long as a component is shown.
 *
 * @param path nothing is asked while it is null; each new one is read at once
 * @param parse must not change between renders
 * @example
 * const range = useTimeRange();
 * const path = adminPath('/api/v1/admin/overview', range.params);
 * const { data, error, reload } = useAdminData(path, toOverview);
 */
export function useAdminData<T>(path: string | null, parse: (body: unknown) => T): AdminData<T> {
  const [state, setState] = useState<State<T>>({ busy: path !== null });
  const run = useNewest();
  const reload = useCallback(async () => {
    if (path === null) return;
    setState(({ data }) => ({ data, busy: true }));
    await run(
      async (signal) => parse(await callAdmin(path, { signal })),
      (end) =>
        setState(({ data }) =>
          'data' in end ? { ...end, busy: false } : { data, ...end, busy: false },
        ),
    );
  }, [path, parse, run]);
  useEffect(() => void reload(), [reload]);
  const replace = useCallback((data: T) => setState({ data, busy: false }), []);
  return { data: state.data, error: state.error, busy: state.busy, reload, replace };
}
