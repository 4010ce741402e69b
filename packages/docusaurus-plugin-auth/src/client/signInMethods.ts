import { useEffect, useState } from 'react';
import { isRecord } from './isRecord';
import { callServer } from './serverRequest';

/** A provider that the server is configured for. */
export interface SignInProvider {
  id: string;
  /** What the button says. */
  name: string;
}

/** The ways in that the server offers. */
export interface SignInMethods {
  password: boolean;
  magicLink: boolean;
  emailCode: boolean;
  passkey: boolean;
  providers: SignInProvider[];
  /** Mails are kept on this machine and can be opened from the page. */
  outbox: boolean;
}

/** Shown when the server cannot be asked: what every server has. */
const FALLBACK: SignInMethods = {
  password: true,
  magicLink: false,
  emailCode: false,
  passkey: false,
  providers: [],
  outbox: false,
};

function isProvider(value: unknown): value is SignInProvider {
  return isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string';
}

/** Reads the answer of the server; what it does not name is not offered. */
export function toSignInMethods(body: unknown): SignInMethods {
  if (!isRecord(body)) return FALLBACK;
  return {
    password: body.password !== false,
    magicLink: body.magicLink === true,
    emailCode: body.emailCode === true,
    passkey: body.passkey === true,
    providers: Array.isArray(body.providers) ? body.providers.filter(isProvider) : [],
    outbox: body.outbox === true,
  };
}

let asked: Promise<SignInMethods> | undefined;

/** The ways in that the server offers, asked once a page load. @throws {ClientError} */
export function getSignInMethods(): Promise<SignInMethods> {
  asked ??= callServer('/api/v1/sign-in-methods').then(toSignInMethods);
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}

/** The same for components; `undefined` until the server has answered. */
export function useSignInMethods(): SignInMethods | undefined {
  const [methods, setMethods] = useState<SignInMethods>();
  useEffect(() => {
    let gone = false;
    const show = (next: SignInMethods) => !gone && setMethods(next);
    getSignInMethods().then(show, () => show(FALLBACK));
    return () => {
      gone = true;
    };
  }, []);
  return methods;
}
