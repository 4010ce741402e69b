import { useHistory } from '@docusaurus/router';
import {
  asksSecondFactor,
  FROM_PARAM,
  hasQuestions,
  NEW_PARAM,
  pluginConfig,
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
  // Where the server can set cookies, it leads to the page for the second factor itself.
  const challenged = returning && asked && !signedIn && asksSecondFactor();
  const history = useHistory();

  async function goOn(): Promise<void> {
    const asks = await hasQuestions(back.query.has(NEW_PARAM));
    if (asks) history.replace(back.linkTo(pluginConfig.routes.aboutYou));
    else back.leave('replace');
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `goOn` is new with every render
  useEffect(() => {
    if (!returning || !signedIn) return;
    const method = takeStartedMethod();
    if (method) rememberMethod(method);
    void goOn();
  }, [returning, signedIn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `back` is new with every render
  useEffect(() => {
    if (challenged) history.replace(back.linkTo(pluginConfig.routes.twoFactor));
  }, [challenged]);

  if (!returning) return null;
  return asked && !signedIn && !challenged ? 'failed' : 'waiting';
}
