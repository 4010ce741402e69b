/** What the list of accounts is filtered by, as the address bar says it. */
export const PEOPLE_FILTERS = ['search', 'role', 'verified', 'banned', 'way'] as const;

/** By what the list of accounts is sorted. */
export interface PeopleOrder {
  by: string;
  descending: boolean;
}

/**
 * The order that the address bar says: `name`, or `-joined` for the newest first, which it is unless
 * told.
 */
export function peopleOrder(sort: string): PeopleOrder {
  if (!sort) return { by: 'joined', descending: true };
  return { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') };
}

/** The order after a press on a column: names from the first on, times from the last, then turned. */
export function turnedOrder({ by, descending }: PeopleOrder, column: string): string {
  const backwards = by === column ? !descending : column !== 'name';
  return backwards ? `-${column}` : column;
}

/** The same for the server. */
export const orderParams = ({ by, descending }: PeopleOrder) => ({
  sort: by,
  order: descending ? 'desc' : 'asc',
});
