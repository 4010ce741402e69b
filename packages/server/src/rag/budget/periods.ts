/** A day or a month in UTC, and when it is over. */
export interface Period {
  name: string;
  endsAt: Date;
}

/** @example dayOf(new Date('2026-11-25T23:59:00Z')).name; // '2026-11-25' */
export function dayOf(time: Date): Period {
  const endsAt = new Date(
    Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate() + 1),
  );
  return { name: time.toISOString().slice(0, 10), endsAt };
}

/** @example monthOf(new Date('2026-12-31T23:59:00Z')).name; // '2026-12' */
export function monthOf(time: Date): Period {
  const endsAt = new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 1));
  return { name: time.toISOString().slice(0, 7), endsAt };
}
