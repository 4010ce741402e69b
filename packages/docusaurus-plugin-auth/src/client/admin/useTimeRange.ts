import { type Days, type RangePreset, type ReadRange, readRange, writeRange } from './timeRange';
import { useAddressQuery } from './useAddressQuery';

export interface TimeRange extends ReadRange {
  /** What the server is asked with. */
  params: Days;
  set: (range: RangePreset | Days) => void;
}

/**
 * The time range that all parts of the area share, as the address bar says it.
 *
 * @example
 * const { params } = useTimeRange();
 * adminPath('/api/v1/admin/events', params); // '/api/v1/admin/events?from=2026-02-11&to=2026-03-10'
 */
export function useTimeRange(): TimeRange {
  const { query, change } = useAddressQuery();
  const range = readRange(query, Date.now());
  return {
    ...range,
    params: { from: range.from, to: range.to },
    set: (chosen) => change(writeRange(chosen)),
  };
}
