import { press, reads, sees, type } from '../actions';
import {
  BARE_ACCOUNT,
  NO_CONSENT,
  NO_PROFILE,
  PROFILE,
  RENEWAL_DUE,
  STALE_ACCOUNT,
  TOTP,
} from '../fixtures/account';
import { REPORT } from '../fixtures/privacyReport';
import { ADA, GRACE } from '../fixtures/readers';
import { inTurns, json, problem, type Replies, SILENCE } from '../network/reply';
import type { Group, State } from '../State';

const NEW_READER: Replies = {
  'GET /api/v1/account': json(BARE_ACCOUNT),
  'GET /api/v1/profile': json(NO_PROFILE),
  'GET /api/v1/profile/consents': json(NO_CONSENT),
};

/** Sections of the page. */
const SETUP = 'section[aria-labelledby="two-factor"]';
const ABOUT_YOU = 'section[aria-labelledby="about-you"]';
const EMAIL = 'section[aria-labelledby="email"]';

const states: State[] = [
  {
    id: 'about-you',
    title: 'The questions after signing up',
    page: 'aboutYou',
    replies: NEW_READER,
    reach: () => reads('Skip this'),
  },
  {
    id: 'about-you-again',
    title: 'The policy has changed',
    page: 'aboutYou',
    replies: { 'GET /api/v1/profile/consents': json(RENEWAL_DUE) },
    reach: () => reads('Decide later'),
  },
  {
    id: 'account',
    title: 'The account area',
    page: 'account',
    reach: () => reads('Safari'),
  },
  {
    id: 'account-new',
    title: 'With nothing in it',
    variant: true,
    page: 'account',
    replies: NEW_READER,
    reach: () => reads('Safari'),
  },
  {
    id: 'account-loading',
    title: 'Loading',
    page: 'account',
    replies: {
      'GET /api/v1/account': SILENCE,
      'GET /api/v1/account/sessions': SILENCE,
      'GET /api/v1/profile': SILENCE,
      'GET /api/v1/profile/consents': SILENCE,
    },
    reach: () => sees('main h1'),
  },
  {
    id: 'account-failed',
    title: 'Not to be loaded',
    variant: true,
    page: 'account',
    replies: { 'GET /api/v1/account': problem('database_unavailable', 503) },
    reach: () => reads('Try again'),
  },
  {
    id: 'account-renewal',
    title: 'What was agreed to rests',
    variant: true,
    page: 'account',
    replies: { 'GET /api/v1/profile/consents': json(RENEWAL_DUE) },
    reach: () => reads('Read and decide'),
  },
  {
    id: 'account-clash',
    title: 'What was changed elsewhere meanwhile',
    variant: true,
    page: 'account',
    replies: {
      'GET /api/v1/profile': inTurns(
        json(PROFILE),
        json({ ...PROFILE, hardwareBackground: 'I design boards.' }),
      ),
      'PATCH /api/v1/profile': problem('precondition_failed', 412),
    },
    reach: async () => {
      await type('What do you know about hardware?', 'I solder every day.');
      await press('Save', ABOUT_YOU);
      await reads('Meanwhile this was changed elsewhere.');
    },
  },
  {
    id: 'account-sign-in-again',
    title: 'What needs a new sign-in',
    variant: true,
    page: 'account',
    replies: { 'GET /api/v1/account': json(STALE_ACCOUNT) },
    reach: async () => {
      await press('Set up two-factor sign-in');
      await reads('Sign in again');
    },
  },
  {
    id: 'account-setup',
    title: 'The key for an authenticator app',
    variant: true,
    page: 'account',
    part: SETUP,
    replies: {
      'GET /api/v1/account': json(BARE_ACCOUNT),
      'POST /api/auth/two-factor/enable': json(TOTP),
    },
    reach: async () => {
      await press('Set up two-factor sign-in');
      await reads('Scan this code');
    },
  },
  {
    id: 'account-backup-codes',
    title: 'Backup codes, shown once',
    variant: true,
    page: 'account',
    part: SETUP,
    replies: {
      'GET /api/v1/account': json(BARE_ACCOUNT),
      'POST /api/auth/two-factor/enable': json(TOTP),
      'POST /api/auth/two-factor/verify-totp': json({ user: ADA }),
    },
    reach: async () => {
      await press('Set up two-factor sign-in');
      await type('Code of six digits from the app', '123456');
      await reads(TOTP.backupCodes[0] ?? '');
    },
  },
  {
    id: 'account-email',
    title: 'Another address',
    variant: true,
    page: 'account',
    part: EMAIL,
    reach: async () => {
      await press('Change address');
      await reads('New e-mail address');
    },
  },
  {
    id: 'account-two-factor',
    title: 'Setting up the second step',
    page: 'account',
    part: 'dialog[open]',
    reach: async () => {
      await press('Set up two-factor sign-in');
      await sees('dialog[open]');
    },
  },
  {
    id: 'account-delete',
    title: 'Before an account is deleted',
    page: 'account',
    part: 'dialog[open]',
    reach: async () => {
      await press('Delete my account');
      await sees('dialog[open]');
    },
  },
  {
    id: 'account-goodbye',
    title: 'After an account is deleted',
    variant: true,
    page: 'account',
    replies: { 'POST /api/auth/delete-user': json({ success: true }) },
    reach: async () => {
      await press('Delete my account');
      await type('To confirm', ADA.email);
      await press('Delete my account', 'dialog[open]');
      await reads('Goodbye');
    },
  },
  {
    id: 'admin-privacy',
    title: 'The privacy report',
    page: 'admin',
    adminPart: 'privacy',
    reader: GRACE,
    replies: { 'GET /api/v1/admin/privacy-report': json(REPORT) },
    reach: () => reads('2026-01'),
  },
  {
    id: 'admin-privacy-refused',
    title: 'The privacy report, for others',
    variant: true,
    page: 'admin',
    adminPart: 'privacy',
    reader: GRACE,
    replies: { 'GET /api/v1/admin/privacy-report': problem('forbidden', 403) },
    reach: () => sees('main h1'),
  },
];

export const account: Group = {
  id: 'account',
  title: 'The account of a reader',
  states: states.map((state) => ({ reader: ADA, part: 'main', ...state })),
};
