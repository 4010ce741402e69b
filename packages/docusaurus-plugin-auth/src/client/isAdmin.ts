import type { SessionUser } from './types';

/**
 * Whether a reader is an administrator, as far as the page is told. It decides what is shown, and
 * protects nothing: the server asks itself on every request.
 */
export function isAdmin(user: Pick<SessionUser, 'role'> | null): boolean {
  // Better Auth keeps several roles in one text.
  return (user?.role ?? '').split(',').some((role) => role.trim() === 'admin');
}
