import { isRecord } from '../isRecord';
import { record, text, textOrNull } from '../parsing';

/** An account as far as a list names it. */
export interface NamedAccount {
  id: string;
  name: string;
}

/** Something that happened to an account. The server may know more kinds than this page has words for. */
export interface AdminEvent {
  id: string;
  /** ISO 8601. */
  at: string;
  type: string;
  outcome: string;
  reason: string | null;
  way: string | null;
  device: string | null;
  /** Null where it is nobody's. */
  reader: NamedAccount | null;
  /** The administrator who did it to somebody else. */
  actor: NamedAccount | null;
}

function toNamed(value: unknown): NamedAccount | null {
  return isRecord(value) ? { id: text(value.id), name: text(value.name) } : null;
}

/** Reads an event of `GET /api/v1/admin/events`. @throws {ClientError} `malformed_response` */
export function toAdminEvent(item: unknown): AdminEvent {
  const event = record(item);
  return {
    id: text(event.id),
    at: text(event.at),
    type: text(event.type),
    outcome: text(event.outcome),
    reason: textOrNull(event.reason),
    way: textOrNull(event.way),
    device: textOrNull(event.device),
    reader: toNamed(event.reader),
    actor: toNamed(event.actor),
  };
}
