import type { ErrorTexts } from '@theme/AuthForm/errorText';
import accessTexts from '@theme/AuthForm/errorTexts/access';
import accountTexts from '@theme/AuthForm/errorTexts/account';
import codesTexts from '@theme/AuthForm/errorTexts/codes';
import connectionErrorText from '@theme/AuthForm/errorTexts/connection';
import passkeysTexts from '@theme/AuthForm/errorTexts/passkeys';
import passwordsTexts from '@theme/AuthForm/errorTexts/passwords';
import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

/** The failures that a reader can do something about, each in a sentence. */
const TEXTS: ErrorTexts = {
  ...accessTexts,
  ...accountTexts,
  ...codesTexts,
  ...passkeysTexts,
  ...passwordsTexts,
};

/**
 * The sentence that tells a reader why a form failed.
 *
 * @param retryAfter seconds after which the server takes requests again
 */
export function formErrorText(code: ClientErrorCode, retryAfter?: number): string {
  return connectionErrorText(code, retryAfter, TEXTS);
}
