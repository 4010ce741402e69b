import { press, reads, sees, type } from '../actions';
import { ADA } from '../fixtures/readers';
import { PASSWORD_ONLY, STRONG, WEAK } from '../fixtures/signIn';
import { json, OFFLINE, problem, SILENCE } from '../network/reply';
import type { Group, State } from '../State';
import { linksAndCodes } from './linksAndCodes';

async function signIn(): Promise<void> {
  await type('E-mail address', ADA.email);
  await type('Password', 'not the password');
  await press('Sign in');
}

const states: State[] = [
  {
    id: 'sign-in',
    title: 'Every way in',
    page: 'signIn',
    reach: () => reads('Acme'),
  },
  {
    id: 'sign-in-password',
    title: 'A password only',
    variant: true,
    page: 'signIn',
    replies: { 'GET /api/v1/sign-in-methods': json(PASSWORD_ONLY) },
    reach: () => reads('Create an account'),
  },
  {
    id: 'sign-in-loading',
    title: 'The ways in are not known yet',
    variant: true,
    page: 'signIn',
    replies: { 'GET /api/v1/sign-in-methods': SILENCE },
    reach: () => sees('main'),
  },
  {
    id: 'sign-in-empty',
    title: 'Fields left empty',
    variant: true,
    page: 'signIn',
    reach: async () => {
      await reads('Acme');
      await press('Sign in');
      await sees('[aria-invalid=true]');
    },
  },
  {
    id: 'sign-in-refused',
    title: 'The wrong password',
    page: 'signIn',
    replies: { 'POST /api/auth/sign-in/email': problem('invalid_credentials', 401) },
    reach: async () => {
      await signIn();
      await reads('do not match');
    },
  },
  {
    id: 'sign-in-offline',
    title: 'No network',
    variant: true,
    page: 'signIn',
    replies: { 'POST /api/auth/sign-in/email': OFFLINE },
    reach: async () => {
      await signIn();
      await reads('offline');
    },
  },
  {
    id: 'sign-in-link-sent',
    title: 'A link is on its way',
    page: 'signIn',
    replies: { 'POST /api/auth/sign-in/magic-link': json({ status: true }) },
    reach: async () => {
      await reads('Acme');
      await type('E-mail address', ADA.email);
      await press('E-mail me a link');
      await reads('a mail with a link is on its way');
    },
  },
  {
    id: 'sign-in-code',
    title: 'The code from the mail, to sign in',
    variant: true,
    page: 'signIn',
    replies: {
      'POST /api/auth/email-otp/send-verification-otp': json({ success: true }),
    },
    reach: async () => {
      await reads('Acme');
      await type('E-mail address', ADA.email);
      await press('E-mail me a code');
      await reads('Code of six digits');
    },
  },
  {
    id: 'sign-in-already',
    title: 'Signed in already',
    variant: true,
    page: 'signIn',
    reader: ADA,
    reach: () => reads(ADA.name),
  },
  {
    id: 'sign-up-weak',
    title: 'A weak password',
    variant: true,
    page: 'signUp',
    replies: { 'POST /api/v1/password-strength': json(WEAK) },
    reach: async () => {
      await type('New password', 'password1234');
      await reads('This password is used often.');
    },
  },
  {
    id: 'sign-up-strong',
    title: 'A strong one',
    page: 'signUp',
    replies: { 'POST /api/v1/password-strength': json(STRONG) },
    reach: async () => {
      await type('New password', 'brass gears hum at dusk');
      await reads('Very strong');
    },
  },
  ...linksAndCodes,
  {
    id: 'require-sign-in',
    title: 'A part of a page for those who are signed in',
    variant: true,
    members: true,
    reach: () => reads('This part is for readers'),
  },
  {
    id: 'require-unavailable',
    title: 'The same while the server is away',
    variant: true,
    members: true,
    reader: ADA,
    replies: { 'GET /api/auth/get-session': problem('unreachable', 503) },
    reach: () => reads('The server cannot be reached'),
  },
  {
    id: 'auth-error',
    title: 'A provider refused',
    variant: true,
    page: 'error',
    address: '?error=access_denied',
    reach: () => sees('main h1'),
  },
];

export const waysIn: Group = {
  id: 'ways-in',
  title: 'Signing in and up',
  states: states.map((state) => ({ part: 'main', ...state })),
};
