import { pluginConfig } from '../config';
import { callServer } from '../serverRequest';
import { toConsents } from './parse';

/** Milliseconds: nobody who signs in is kept waiting for a question. */
const PATIENCE = 3_000;

/**
 * Whether the page about the reader has something to ask after a sign-in: the questions for a new
 * account, unless the site leaves them out, or a consent that was given to an older policy.
 */
export async function hasQuestions(newAccount: boolean): Promise<boolean> {
  if (newAccount) return pluginConfig.privacy.askAtSignUp;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const { consents } = toConsents(await callServer('/api/v1/profile/consents', { signal }));
    return consents.some(({ state }) => state === 'renewal_due');
  } catch {
    // The account page asks too: it is no reason to hold anybody up.
    return false;
  }
}
