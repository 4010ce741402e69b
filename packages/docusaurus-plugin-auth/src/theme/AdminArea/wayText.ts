import { translate } from '@docusaurus/Translate';

const TEXTS: Readonly<Record<string, () => string>> = {
  password: () =>
    translate({
      id: 'plugin-auth.admin.way.password',
      message: 'Password',
      description: 'A way to sign in, in tables of administrators',
    }),
  passkey: () =>
    translate({
      id: 'plugin-auth.admin.way.passkey',
      message: 'Passkey',
      description: 'A way to sign in, in tables of administrators',
    }),
  'magic-link': () =>
    translate({
      id: 'plugin-auth.admin.way.link',
      message: 'Link by e-mail',
      description: 'A way to sign in, in tables of administrators',
    }),
  'email-code': () =>
    translate({
      id: 'plugin-auth.admin.way.code',
      message: 'Code by e-mail',
      description: 'A way to sign in, in tables of administrators',
    }),
  email: () =>
    translate({
      id: 'plugin-auth.admin.way.email',
      message: 'By e-mail only',
      description:
        'A way to sign in, in tables of administrators: links and codes by mail, and no other way',
    }),
  totp: () =>
    translate({
      id: 'plugin-auth.admin.way.totp',
      message: 'Authenticator app',
      description: 'The second step of signing in, in tables of administrators',
    }),
  'backup-code': () =>
    translate({
      id: 'plugin-auth.admin.way.backupCode',
      message: 'Backup code',
      description: 'The second step of signing in, in tables of administrators',
    }),
};

/** A way to sign in, in words; of a provider the name. */
export default function wayText(id: string, name: string): string {
  return Object.hasOwn(TEXTS, id) ? (TEXTS[id]?.() ?? name) : name;
}
