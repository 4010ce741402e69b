import { press, reads, sees, type } from '../actions';
import { ADA } from '../fixtures/readers';
import { STRONG } from '../fixtures/signIn';
import { json, problem } from '../network/reply';
import type { State } from '../State';

const PENDING = JSON.stringify({ email: ADA.email, sentAt: Date.now(), from: 'sign-up' });

/** What a mail or an app is needed for, on the way in. */
export const linksAndCodes: State[] = [
  {
    id: 'verify-email',
    title: 'The code from the mail',
    page: 'verifyEmail',
    stored: { 'docusaurus-auth.pending-email': PENDING },
    reach: () => sees('main input'),
  },
  {
    id: 'verify-email-wrong',
    title: 'Another code than that of the mail',
    variant: true,
    page: 'verifyEmail',
    stored: { 'docusaurus-auth.pending-email': PENDING },
    replies: { 'POST /api/auth/email-otp/verify-email': problem('invalid_code', 400) },
    reach: async () => {
      await type('Code of six digits', '123456');
      await sees('[aria-invalid=true]');
    },
  },
  {
    id: 'forgot-password',
    title: 'Password forgotten',
    variant: true,
    page: 'forgotPassword',
    reach: () => sees('main input'),
  },
  {
    id: 'forgot-password-sent',
    title: 'The mail is on its way',
    variant: true,
    page: 'forgotPassword',
    replies: { 'POST /api/auth/request-password-reset': json({ status: true }) },
    reach: async () => {
      await type('E-mail address', ADA.email);
      await press('Send the link');
      await reads(ADA.email);
    },
  },
  {
    id: 'reset-password',
    title: 'A new password',
    page: 'resetPassword',
    address: '#token=abc',
    reach: () => sees('main input'),
  },
  {
    id: 'reset-password-used',
    title: 'The link was used',
    variant: true,
    page: 'resetPassword',
    address: '#token=abc',
    replies: {
      'POST /api/auth/reset-password': problem('invalid_token', 400),
      'POST /api/v1/password-strength': json(STRONG),
    },
    reach: async () => {
      await type('New password', 'brass gears hum at dusk');
      await press('Set the password');
      await reads('This link has expired');
    },
  },
  {
    id: 'magic-link',
    title: 'A link from a mail',
    page: 'magicLink',
    address: '#token=abc',
    reach: () => reads('Sign in now'),
  },
  {
    id: 'magic-link-cut',
    title: 'Half of a link',
    variant: true,
    page: 'magicLink',
    reach: () => reads('whole link'),
  },
  {
    id: 'two-factor',
    title: 'The second step',
    page: 'twoFactor',
    reach: () => sees('main input'),
  },
  {
    id: 'two-factor-wrong',
    title: 'The wrong code',
    variant: true,
    page: 'twoFactor',
    replies: { 'POST /api/auth/two-factor/verify-totp': problem('invalid_code', 401) },
    reach: async () => {
      await type('Code', '123456');
      await sees('[aria-invalid=true]');
    },
  },
  {
    id: 'two-factor-backup',
    title: 'A backup code instead',
    variant: true,
    page: 'twoFactor',
    reach: () => press('Use a backup code'),
  },
];
