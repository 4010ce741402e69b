import * as z from 'zod';
import { codeAt, stepAt } from '../auth/twoFactor/totp.ts';
import { type AccountApp, PASSWORD, signedUp } from './reader.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The secret that an authenticator app takes from the address of the QR code. */
function secretOf(totpURI: string): string {
  const text = new URL(totpURI).searchParams.get('secret') ?? '';
  const bits = [...text].map((char) => BASE32.indexOf(char).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString('latin1');
}

/** A reader who is signed in and has two-factor switched on. */
export async function withTwoFactor(app: AccountApp, fields: object = {}) {
  const { browser, reader } = await signedUp(app, fields);
  const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
  const secret = secretOf(body.totpURI);
  // The oldest code that is taken, so that there are two more for the test.
  let step = stepAt(Date.now()) - 1;
  const verify = () => browser.post('/two-factor/verify-totp', { code: codeAt(secret, step) });
  let answer = await verify();
  if (answer.status === 401) {
    // The clock has gone past its end meanwhile.
    step += 1;
    answer = await verify();
  }
  if (answer.status !== 200) throw new Error(`two-factor not switched on: ${answer.text}`);
  return {
    browser,
    reader,
    secret,
    backupCodes: z.array(z.string()).parse(body.backupCodes),
    /** A code that was not used yet; there are two. */
    nextCode: async () => {
      step += 1;
      return codeAt(secret, step);
    },
  };
}
