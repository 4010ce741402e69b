import { ClientError } from './errors';
import { isRecord } from './isRecord';

// For the answers of the server. It may say more than it did when this was written; what is missing
// shows at once, as an error of the page instead of one in the middle of a component.

/** @throws {ClientError} `malformed_response` */
export function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new ClientError('malformed_response');
  return value;
}

/** @throws {ClientError} `malformed_response` */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new ClientError('malformed_response');
  return value;
}

/** A text that may be missing, or empty. */
export const textOrNull = (value: unknown) => (typeof value === 'string' && value ? value : null);

/** @throws {ClientError} `malformed_response` */
export function number(value: unknown): number {
  if (typeof value !== 'number') throw new ClientError('malformed_response');
  return value;
}

/** A number that may be missing. */
export const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);

/** A number of things; none where the server does not say it. */
export const count = (value: unknown) => (typeof value === 'number' ? value : 0);

/** Whether something is so; what is not said is not so. */
export const flag = (value: unknown) => value === true;

/** @throws {ClientError} `malformed_response` */
export function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new ClientError('malformed_response');
  return value.map(read);
}

/** One of these, or null for anything else: what is not known here counts as no answer. */
export function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((known) => known === value) ?? null;
}
