import { useCallback, useEffect, useState } from 'react';
import type { ClientError } from '../errors';
import { list, record } from '../parsing';
import { adminPath, callAdmin } from './adminRequest';
import { useNewest } from './useNewest';

/** A list of the server, of which the first page is there, and each further one when it is asked for. */
export interface AdminList<T> {
  /** Undefined until the first answer. */
  items: readonly T[] | undefined;
  /** How many there are in all, where the server says so. */
  total: number | undefined;
  /** More is going to come by itself, as the server says. */
  pending: boolean;
  error: ClientError | undefined;
  busy: boolean;
  /** There are more than these. */
  more: boolean;
  loadMore: () => Promise<void>;
  /** Reads the first page again. */
  reload: () => Promise<void>;
  /** Takes over what the server answered to a change of some of them. */
  change: (change: (items: readonly T[]) => readonly T[]) => void;
}

interface Page<T> {
  items: readonly T[];
  next: string | null;
  total: number | undefined;
  pending: boolean;
}

interface State<T> extends Partial<Page<T>> {
  error?: ClientError;
  busy: boolean;
}

/** Reads a page of a list. @throws {ClientError} `malformed_response` */
export function toPage<T>(body: unknown, toItem: (item: unknown) => T): Page<T> {
  const { items, next, total, pending } = record(body);
  return {
    items: list(items, toItem),
    next: typeof next === 'string' ? next : null,
    total: typeof total === 'number' ? total : undefined,
    pending: pending === true,
  };
}

/**
 * A list at an address of administrators.
 *
 * @param path with the filters in its query; nothing is asked while it is null
 * @param toItem must not change between renders
 * @example
 * const events = useAdminList(adminPath('/api/v1/admin/events', range.params), toAdminEvent);
 */
export function useAdminList<T>(path: string | null, toItem: (item: unknown) => T): AdminList<T> {
  const [state, setState] = useState<State<T>>({ busy: path !== null });
  const run = useNewest();
  const read = useCallback(
    async (cursor?: string) => {
      if (path === null) return;
      setState(({ error: _error, ...old }) => ({ ...old, busy: true }));
      await run(
        async (signal) => toPage(await callAdmin(adminPath(path, { cursor }), { signal }), toItem),
        (end) =>
          setState((old) => {
            if (!('data' in end)) return { ...old, ...end, busy: false };
            const before = cursor ? (old.items ?? []) : [];
            const total = end.data.total ?? (cursor ? old.total : undefined);
            return { ...end.data, total, items: [...before, ...end.data.items], busy: false };
          }),
      );
    },
    [path, toItem, run],
  );
  useEffect(() => void read(), [read]);
  const { items, total, pending = false, error, busy, next } = state;
  return {
    items,
    total,
    pending,
    error,
    busy,
    more: Boolean(next),
    loadMore: () => read(next ?? undefined),
    reload: () => read(),
    change: (change) => setState((old) => ({ ...old, items: change(old.items ?? []) })),
  };
}
