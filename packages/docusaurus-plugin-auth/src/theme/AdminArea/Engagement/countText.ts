import { translate } from '@docusaurus/Translate';
import type { CountName } from '@theme/AdminArea/Engagement/countText';

const TEXTS: Readonly<Record<CountName, () => string>> = {
  active: () =>
    translate({
      id: 'plugin-auth.admin.count.active',
      message: 'Active',
      description: 'Number of readers of whom a session began or was renewed',
    }),
  returning: () =>
    translate({
      id: 'plugin-auth.admin.count.returning',
      message: 'Returning',
      description: 'Number of active readers whose account was made before that day or week',
    }),
  asking: () =>
    translate({
      id: 'plugin-auth.admin.count.asking',
      message: 'Asking',
      description: 'Number of readers who asked the assistant',
    }),
  joined: () =>
    translate({
      id: 'plugin-auth.admin.count.joined',
      message: 'New accounts',
      description: 'Number of accounts that were made',
    }),
  signUps: () =>
    translate({
      id: 'plugin-auth.admin.count.signUps',
      message: 'Sign-ups with a password',
      description: 'Number of sign-ups',
    }),
  verified: () =>
    translate({
      id: 'plugin-auth.admin.count.verified',
      message: 'Addresses confirmed',
      description: 'Number of e-mail addresses that were proven with a code',
    }),
  signedIn: () =>
    translate({
      id: 'plugin-auth.admin.count.signedIn',
      message: 'Signed in',
      description: 'Number of sign-ins that came to their end',
    }),
  challenged: () =>
    translate({
      id: 'plugin-auth.admin.count.challenged',
      message: 'Second step asked',
      description: 'Number of sign-ins that were right, and went on with a code of an app',
    }),
  failed: () =>
    translate({
      id: 'plugin-auth.admin.count.failed',
      message: 'Failed',
      description: 'Number of sign-ins with something wrong, such as the password',
    }),
  refused: () =>
    translate({
      id: 'plugin-auth.admin.count.refused',
      message: 'Refused',
      description: 'Number of sign-ins that a limit or a rule refused',
    }),
  backoffs: () =>
    translate({
      id: 'plugin-auth.admin.count.backoffs',
      message: 'Had to wait',
      description: 'Number of sign-ins that had to wait, after too many that failed',
    }),
  limited: () =>
    translate({
      id: 'plugin-auth.admin.count.limited',
      message: 'Over a limit',
      description: 'Number of requests that were refused because too many came from one address',
    }),
  delivered: () =>
    translate({
      id: 'plugin-auth.admin.count.delivered',
      message: 'Mails sent',
      description: 'Number of mails that a mail server has taken',
    }),
  retried: () =>
    translate({
      id: 'plugin-auth.admin.count.retried',
      message: 'Tried again',
      description: 'Number of attempts to send a mail that failed and were made again',
    }),
  lost: () =>
    translate({
      id: 'plugin-auth.admin.count.lost',
      message: 'Mails lost',
      description: 'Number of mails that were given up',
    }),
  count: () =>
    translate({
      id: 'plugin-auth.admin.count.count',
      message: 'How often',
      description: 'Column of a table of administrators with numbers',
    }),
};

/** What a number is called. */
export default function countText(name: CountName): string {
  return TEXTS[name]();
}
