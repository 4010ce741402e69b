import { formErrorText } from '@theme/AuthForm/errorText';
import {
  ClientError,
  offerPasskeys,
  type SignInResult,
  withdrawPasskeys,
} from 'docusaurus-plugin-auth/client';
import { useEffect, useRef, useState } from 'react';

/**
 * Offers the reader's passkeys at the e-mail field while the page is open.
 *
 * @param round changes when the offer was ended by something else, and is made anew
 * @returns what went wrong with the passkey that was chosen
 */
export function usePasskeyOffer(
  enabled: boolean,
  round: number,
  onSignedIn: (result: SignInResult) => Promise<void>,
): string {
  const [failure, setFailure] = useState('');
  const end = useRef(onSignedIn);
  end.current = onSignedIn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new offer
  useEffect(() => {
    if (!enabled) return;
    let gone = false;
    offerPasskeys().then(
      (result) => {
        if (result) void end.current(result);
      },
      (cause: unknown) => {
        if (gone) return;
        const code = cause instanceof ClientError ? cause.code : 'passkey_failed';
        // Without a server there is nothing to offer, and the reader has asked for nothing.
        if (code.startsWith('passkey_')) setFailure(formErrorText(code));
      },
    );
    return () => {
      gone = true;
      void withdrawPasskeys();
    };
  }, [enabled, round]);
  return failure;
}
