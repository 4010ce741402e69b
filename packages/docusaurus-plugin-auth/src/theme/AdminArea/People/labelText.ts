import { translate } from '@docusaurus/Translate';
import type { PersonLabel } from '@theme/AdminArea/People/labelText';

const TEXTS: Readonly<Record<PersonLabel, () => string>> = {
  name: () =>
    translate({
      id: 'plugin-auth.admin.people.name',
      message: 'Name',
      description: 'A fact of an account',
    }),
  email: () =>
    translate({
      id: 'plugin-auth.admin.people.email',
      message: 'E-mail',
      description: 'A fact of an account',
    }),
  role: () =>
    translate({
      id: 'plugin-auth.admin.people.role',
      message: 'Role',
      description: 'A fact of an account: administrator or reader',
    }),
  verified: () =>
    translate({
      id: 'plugin-auth.admin.people.verified',
      message: 'E-mail confirmed',
      description: 'A fact of an account: yes or no',
    }),
  joined: () =>
    translate({
      id: 'plugin-auth.admin.people.joined',
      message: 'Joined',
      description: 'A fact of an account: when it was made',
    }),
  seen: () =>
    translate({
      id: 'plugin-auth.admin.people.seen',
      message: 'Last seen',
      description: 'A fact of an account: when its reader was last there',
    }),
  way: () =>
    translate({
      id: 'plugin-auth.admin.people.way',
      message: 'Signs in by',
      description: 'A fact of an account: the ways to sign in, such as a password',
    }),
  twoFactor: () =>
    translate({
      id: 'plugin-auth.admin.people.twoFactor',
      message: 'Second step',
      description: 'A fact of an account: signing in asks for a code of an app too; yes or no',
    }),
  sessions: () =>
    translate({
      id: 'plugin-auth.admin.people.sessions',
      message: 'Open sessions',
      description: 'A fact of an account: on how many devices its reader is signed in',
    }),
  banned: () =>
    translate({
      id: 'plugin-auth.admin.people.banned',
      message: 'Banned',
      description: 'A fact of an account: yes or no, or until when',
    }),
  reason: () =>
    translate({
      id: 'plugin-auth.admin.people.reason',
      message: 'Reason',
      description: 'Why an account is banned: a fact, and the label of the field for it',
    }),
};

/** What the facts of an account are called: columns, filters and fields. */
export default function labelText(label: PersonLabel): string {
  return TEXTS[label]();
}
