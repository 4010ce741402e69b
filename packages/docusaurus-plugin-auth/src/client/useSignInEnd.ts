import { useHistory } from '@docusaurus/router';
import { pluginConfig } from './config';
import { hasQuestions } from './readerProfile/hasQuestions';
import type { SignInResult } from './signInResult';
import type { Return } from './useReturn';

const { routes } = pluginConfig;

/** Never resolves: a form that waits for it stays busy until its page is gone. */
const untilGone = () => new Promise<void>(() => {});

/**
 * Leads on after a way in has worked: to the two-factor page, to the page about the reader when it
 * has something to ask, or back to where the reader was.
 *
 * @param newAccount whether the account has just been made
 */
export function useSignInEnd(
  back: Return,
  newAccount = false,
): (result: SignInResult) => Promise<void> {
  const history = useHistory();
  return async (result) => {
    if (result.status === 'two-factor') history.push(back.linkTo(routes.twoFactor));
    else if (await hasQuestions(newAccount)) history.push(back.linkTo(routes.aboutYou));
    else back.leave();
    await untilGone();
  };
}
