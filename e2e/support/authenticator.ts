import type { Page } from 'playwright-core';

/** A device with passkeys, plugged into one page. */
export interface Authenticator {
  /** How many passkeys it holds. */
  count: () => Promise<number>;
  /** Whether its owner is there to answer; at first they are. */
  answer: (present: boolean) => Promise<void>;
  /** Whether its owner unlocks it when asked. */
  unlock: (unlocked: boolean) => Promise<void>;
}

/**
 * Gives a page a passkey device of Chromium's own making: it keeps passkeys, and confirms at once
 * that its owner is there.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/
 */
export async function plugInAuthenticator(page: Page): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () => {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    answer: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
    unlock: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}
