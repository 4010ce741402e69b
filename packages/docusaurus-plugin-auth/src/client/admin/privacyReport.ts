import { isRecord } from '../isRecord';
import { count, list, oneOf, record, text, textOrNull } from '../parsing';
import { PURPOSES, type Purpose } from '../readerProfile/types';

/** How long something is kept: some days, or until something ends. */
export type Kept = { days: number } | { until: 'account' | 'expiry' | 'withdrawal' };

/** A kind of data. The server may know more kinds than this page has words for. */
export interface StoredKind {
  name: string;
  rows: number;
  /** ISO 8601, as every time here; null while there is none. */
  oldest: string | null;
  kept: Kept | null;
}

export interface ConsentCount {
  purpose: Purpose;
  granted: number;
  /** Given to an older policy, and not yet given again. */
  renewalDue: number;
  withdrawn: number;
}

export interface Erasures {
  kind: string;
  total: number;
  thisMonth: number;
}

/** `GET /api/v1/admin/privacy-report`: numbers alone, and nothing about any one reader. */
export interface PrivacyReport {
  at: string;
  policy: { version: string; since: string };
  readers: number;
  stored: StoredKind[];
  consents: ConsentCount[];
  /** Null before the first one. */
  lastSweep: { at: string; removed: Record<string, number> } | null;
  erasures: Erasures[];
}

function toKept(value: unknown): Kept | null {
  if (!isRecord(value)) return null;
  if (typeof value.days === 'number') return { days: value.days };
  const until = oneOf(['account', 'expiry', 'withdrawal'], value.until);
  return until ? { until } : null;
}

function toConsentCounts(value: unknown): ConsentCount[] {
  return list(value, record).flatMap(({ purpose, granted, renewalDue, withdrawn }) => {
    const known = oneOf(PURPOSES, purpose);
    if (!known) return [];
    return [
      {
        purpose: known,
        granted: count(granted),
        renewalDue: count(renewalDue),
        withdrawn: count(withdrawn),
      },
    ];
  });
}

function toLastSweep(value: unknown): PrivacyReport['lastSweep'] {
  if (!isRecord(value)) return null;
  const removed = Object.entries(record(value.removed)).map(([name, rows]) => [name, count(rows)]);
  return { at: text(value.at), removed: Object.fromEntries(removed) };
}

/** Reads the report of the server. @throws {ClientError} `malformed_response` */
export function toPrivacyReport(body: unknown): PrivacyReport {
  const report = record(body);
  const { version, since } = record(report.policy);
  return {
    at: text(report.at),
    policy: { version: text(version), since: text(since) },
    readers: count(report.readers),
    stored: list(report.stored, record).map(({ name, rows, oldest, kept }) => ({
      name: text(name),
      rows: count(rows),
      oldest: textOrNull(oldest),
      kept: toKept(kept),
    })),
    consents: toConsentCounts(report.consents),
    lastSweep: toLastSweep(report.lastSweep),
    erasures: list(report.erasures, record).map(({ kind, total, thisMonth }) => ({
      kind: text(kind),
      total: count(total),
      thisMonth: count(thisMonth),
    })),
  };
}
