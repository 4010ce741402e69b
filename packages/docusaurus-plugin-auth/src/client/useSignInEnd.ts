import { useHistory } from '@docusaurus/router';
import { pluginConfig } from './config';
import type { SignInResult } from './signInResult';
import type { Return } from './useReturn';

/** Never resolves: a form that waits for it stays busy until its page is gone. */
const untilGone = () => new Promise<void>(() => {});

/** Leads on after a way in has worked: to the two-factor page, or back to where the reader was. */
export function useSignInEnd(back: Return): (result: SignInResult) => Promise<void> {
  const history = useHistory();
  return async (result) => {
    if (result.status === 'two-factor') history.push(back.linkTo(pluginConfig.routes.twoFactor));
    else back.leave();
    await untilGone();
  };
}
