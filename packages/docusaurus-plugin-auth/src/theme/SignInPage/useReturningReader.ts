import {
  FROM_PARAM,
  type Return,
  rememberMethod,
  type SignedInBefore,
  takeStartedMethod,
} from 'docusaurus-plugin-auth/client';
import { useEffect } from 'react';

/**
 * Where a reader stands who was led back here by a provider: `waiting` until the session is known,
 * then they go on, or it has `failed`. Null for everybody else.
 */
export function useReturningReader(
  back: Return,
  { asked, user }: SignedInBefore,
): 'waiting' | 'failed' | null {
  const returning = back.query.has(FROM_PARAM);
  const signedIn = user !== null;
  const { leave } = back;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `leave` is new with every render
  useEffect(() => {
    if (!returning || !signedIn) return;
    const method = takeStartedMethod();
    if (method) rememberMethod(method);
    leave('replace');
  }, [returning, signedIn]);

  if (!returning) return null;
  return asked && !signedIn ? 'failed' : 'waiting';
}
