import { useAddressQuery } from './useAddressQuery';

export interface Filters {
  /** By name; empty for what is not filtered by. */
  values: Readonly<Record<string, string>>;
  set: (name: string, value: string) => void;
  /** Takes all of them away. */
  clear: () => void;
  /** Something is filtered by. */
  any: boolean;
}

/**
 * The filters of a part, as the address bar says them.
 *
 * @param names of the filters; not those of the time range
 * @example
 * const filters = useFilters(['type', 'outcome']);
 * adminPath('/api/v1/admin/events', filters.values);
 */
export function useFilters(names: readonly string[]): Filters {
  const { query, change } = useAddressQuery();
  const valuesBy = (value: (name: string) => string) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return {
    values: valuesBy((name) => query.get(name) ?? ''),
    set: (name, value) => change({ [name]: value }),
    clear: () => change(valuesBy(() => '')),
    any: names.some((name) => query.get(name)),
  };
}
