import type { ReactNode } from 'react';
import type { SessionUser } from './types';
import { useSession } from './useSession';

export interface SignedInProps {
  /** What is shown, or what makes it of the reader. */
  children: ReactNode | ((user: SessionUser) => ReactNode);
}

/**
 * Shows its children to a reader who is signed in. Nothing is shown until that is known, so nothing
 * flashes up to be taken away.
 *
 * This is for what is of no use to others, not for secrets: the children are in the page's files,
 * which everybody can load.
 *
 * @example
 * <SignedIn>{(user) => <>Welcome back, {user.name}.</>}</SignedIn>
 */
export function SignedIn({ children }: SignedInProps): ReactNode {
  const { user } = useSession();
  if (!user) return null;
  return typeof children === 'function' ? children(user) : children;
}

/**
 * Shows its children to a reader who is not signed in, or of whom nobody can know because the
 * server is away.
 *
 * @example
 * <SignedOut>Have an account? Your progress is kept there.</SignedOut>
 */
export function SignedOut({ children }: { children: ReactNode }): ReactNode {
  const { status } = useSession();
  return status === 'signed-out' || status === 'unavailable' ? children : null;
}
