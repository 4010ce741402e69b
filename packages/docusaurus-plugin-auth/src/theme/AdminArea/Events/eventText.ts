import { translate } from '@docusaurus/Translate';

const TEXTS: Readonly<Record<string, () => string>> = {
  'sign-up': () =>
    translate({
      id: 'plugin-auth.admin.event.signUp',
      message: 'Sign-up',
      description: 'A kind of event in the event log of administrators',
    }),
  'sign-in': () =>
    translate({
      id: 'plugin-auth.admin.event.signIn',
      message: 'Sign-in',
      description: 'A kind of event in the event log of administrators',
    }),
  'second-factor': () =>
    translate({
      id: 'plugin-auth.admin.event.secondFactor',
      message: 'Second step',
      description: 'A kind of event in the event log of administrators',
    }),
  'sign-out': () =>
    translate({
      id: 'plugin-auth.admin.event.signOut',
      message: 'Sign-out',
      description: 'A kind of event in the event log of administrators',
    }),
  'email-verified': () =>
    translate({
      id: 'plugin-auth.admin.event.emailVerified',
      message: 'E-mail confirmation',
      description: 'A kind of event in the event log of administrators',
    }),
  'reset-requested': () =>
    translate({
      id: 'plugin-auth.admin.event.resetRequested',
      message: 'New password asked for',
      description: 'A kind of event in the event log of administrators',
    }),
  'password-reset': () =>
    translate({
      id: 'plugin-auth.admin.event.passwordReset',
      message: 'Password reset',
      description: 'A kind of event in the event log of administrators',
    }),
  'password-changed': () =>
    translate({
      id: 'plugin-auth.admin.event.passwordChanged',
      message: 'Password changed',
      description: 'A kind of event in the event log of administrators',
    }),
  'email-changed': () =>
    translate({
      id: 'plugin-auth.admin.event.emailChanged',
      message: 'E-mail address changed',
      description: 'A kind of event in the event log of administrators',
    }),
  'two-factor-enabled': () =>
    translate({
      id: 'plugin-auth.admin.event.twoFactorOn',
      message: 'Two-step sign-in switched on',
      description: 'A kind of event in the event log of administrators',
    }),
  'two-factor-disabled': () =>
    translate({
      id: 'plugin-auth.admin.event.twoFactorOff',
      message: 'Two-step sign-in switched off',
      description: 'A kind of event in the event log of administrators',
    }),
  'backup-codes-made': () =>
    translate({
      id: 'plugin-auth.admin.event.backupCodes',
      message: 'Backup codes made',
      description: 'A kind of event in the event log of administrators',
    }),
  'passkey-added': () =>
    translate({
      id: 'plugin-auth.admin.event.passkeyAdded',
      message: 'Passkey added',
      description: 'A kind of event in the event log of administrators',
    }),
  'passkey-removed': () =>
    translate({
      id: 'plugin-auth.admin.event.passkeyRemoved',
      message: 'Passkey removed',
      description: 'A kind of event in the event log of administrators',
    }),
  'provider-linked': () =>
    translate({
      id: 'plugin-auth.admin.event.linked',
      message: 'Account linked',
      description: 'A kind of event in the event log of administrators',
    }),
  'provider-unlinked': () =>
    translate({
      id: 'plugin-auth.admin.event.unlinked',
      message: 'Account unlinked',
      description: 'A kind of event in the event log of administrators',
    }),
  'session-ended': () =>
    translate({
      id: 'plugin-auth.admin.event.sessionEnded',
      message: 'Session ended',
      description: 'A kind of event in the event log of administrators',
    }),
  'token-issued': () =>
    translate({
      id: 'plugin-auth.admin.event.token',
      message: 'Token issued',
      description: 'A kind of event in the event log of administrators',
    }),
  'role-changed': () =>
    translate({
      id: 'plugin-auth.admin.event.role',
      message: 'Role changed',
      description: 'A kind of event in the event log of administrators',
    }),
  banned: () =>
    translate({
      id: 'plugin-auth.admin.event.banned',
      message: 'Banned',
      description: 'A kind of event in the event log of administrators',
    }),
  unbanned: () =>
    translate({
      id: 'plugin-auth.admin.event.unbanned',
      message: 'Ban lifted',
      description: 'A kind of event in the event log of administrators',
    }),
  'account-deleted': () =>
    translate({
      id: 'plugin-auth.admin.event.deleted',
      message: 'Account deleted',
      description: 'A kind of event in the event log of administrators',
    }),
  'operator-task': () =>
    translate({
      id: 'plugin-auth.admin.event.task',
      message: 'Task of the server started',
      description: 'A kind of event in the event log of administrators',
    }),
};

/** The kinds of events that there are words for. */
export const EVENT_TYPES = Object.keys(TEXTS);

/** What happened, in words; its name as the server gives it, where there are none. */
export function eventText(type: string): string {
  return Object.hasOwn(TEXTS, type) ? (TEXTS[type]?.() ?? type) : type;
}
