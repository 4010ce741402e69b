import { ClientError } from './errors';
import { isRecord } from './isRecord';
import type { SessionUser } from './types';

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

/**
 * The reader in an answer of Better Auth, without what the page does not need.
 *
 * @throws {ClientError} `malformed_response`
 */
export function toSessionUser(value: unknown): SessionUser {
  if (
    !isRecord(value) ||
    typeof value.id !== 'string' ||
    typeof value.name !== 'string' ||
    typeof value.email !== 'string'
  ) {
    throw new ClientError('malformed_response');
  }
  const { id, name, email, image, role } = value;
  return { id, name, email, image: textOrNull(image), role: textOrNull(role) };
}
