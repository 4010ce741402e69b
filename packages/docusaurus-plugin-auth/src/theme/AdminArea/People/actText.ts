import { translate } from '@docusaurus/Translate';
import type { ActText, PersonAct } from '@theme/AdminArea/People/actText';

type Named = { readonly name: string; readonly email: string };

const TEXTS: Readonly<Record<PersonAct, (who: Named) => ActText>> = {
  makeAdmin: (who) => ({
    label: translate({
      id: 'plugin-auth.admin.act.makeAdmin',
      message: 'Make administrator',
      description: 'Button, and title of its question',
    }),
    question: translate(
      {
        id: 'plugin-auth.admin.act.makeAdminText',
        message: '{name} ({email}) then sees and does here whatever you do.',
        description: 'Question before an account gets the role of an administrator',
      },
      who,
    ),
    done: translate(
      {
        id: 'plugin-auth.admin.act.madeAdmin',
        message: '{name} is an administrator now.',
        description: 'Said when an account has got the role of an administrator',
      },
      who,
    ),
  }),
  takeAdmin: (who) => ({
    label: translate({
      id: 'plugin-auth.admin.act.takeAdmin',
      message: 'Make reader',
      description: 'Button that takes the role of an administrator, and title of its question',
    }),
    question: translate(
      {
        id: 'plugin-auth.admin.act.takeAdminText',
        message: '{name} ({email}) keeps the account and sees these pages no more.',
        description: 'Question before an account loses the role of an administrator',
      },
      who,
    ),
    done: translate(
      {
        id: 'plugin-auth.admin.act.tookAdmin',
        message: '{name} is a reader now.',
        description: 'Said when an account has lost the role of an administrator',
      },
      who,
    ),
  }),
  ban: (who) => ({
    label: translate({
      id: 'plugin-auth.admin.act.ban',
      message: 'Ban',
      description: 'Button, and title of its question',
    }),
    question: translate(
      {
        id: 'plugin-auth.admin.act.banText',
        message:
          '{name} ({email}) is signed out everywhere at once, and cannot sign in until the ban ends.',
        description: 'Question before an account is banned',
      },
      who,
    ),
    done: translate(
      {
        id: 'plugin-auth.admin.act.banned',
        message: '{name} is banned.',
        description: 'Said when an account was banned',
      },
      who,
    ),
  }),
  unban: (who) => ({
    label: translate({
      id: 'plugin-auth.admin.act.unban',
      message: 'Lift the ban',
      description: 'Button, and title of its question',
    }),
    question: translate(
      {
        id: 'plugin-auth.admin.act.unbanText',
        message: '{name} ({email}) can then sign in again.',
        description: 'Question before a ban is lifted',
      },
      who,
    ),
    done: translate(
      {
        id: 'plugin-auth.admin.act.unbanned',
        message: '{name} can sign in again.',
        description: 'Said when a ban was lifted',
      },
      who,
    ),
  }),
  signOut: (who) => ({
    label: translate({
      id: 'plugin-auth.admin.act.signOut',
      message: 'Sign out everywhere',
      description: 'Button, and title of its question',
    }),
    question: translate(
      {
        id: 'plugin-auth.admin.act.signOutText',
        message: '{name} ({email}) then has to sign in again on every device.',
        description: 'Question before all sessions of a reader are ended',
      },
      who,
    ),
    done: translate(
      {
        id: 'plugin-auth.admin.act.signedOut',
        message: '{name} is signed out everywhere.',
        description: 'Said when all sessions of a reader were ended',
      },
      who,
    ),
  }),
  reset: (who) => ({
    label: translate({
      id: 'plugin-auth.admin.act.reset',
      message: 'Send link for a new password',
      description: 'Button, and title of its question',
    }),
    question: translate(
      {
        id: 'plugin-auth.admin.act.resetText',
        message: '{name} gets a mail to {email}. Nothing changes until its link is used.',
        description: 'Question before a mail with a link for a new password is sent to a reader',
      },
      who,
    ),
    done: translate(
      {
        id: 'plugin-auth.admin.act.resetSent',
        message: 'The mail to {email} is on its way.',
        description: 'Said when a mail with a link for a new password was sent to a reader',
      },
      who,
    ),
  }),
  delete: (who) => ({
    label: translate({
      id: 'plugin-auth.admin.act.delete',
      message: 'Delete the account',
      description: 'Button, and title of its question',
    }),
    question: translate(
      {
        id: 'plugin-auth.admin.act.deleteText',
        message:
          'The account of {name} ({email}) is erased with all that is stored about them. This cannot be undone.',
        description: 'Question before the account of a reader is deleted',
      },
      who,
    ),
    done: translate(
      {
        id: 'plugin-auth.admin.act.deleted',
        message: 'The account of {name} is deleted.',
        description: 'Said when the account of a reader was deleted',
      },
      who,
    ),
  }),
};

/** What an act of an administrator is called, what it does and to whom, and that it is done. */
export default function actText(act: PersonAct, { name, email }: Named): ActText {
  return TEXTS[act]({ name: name || email, email });
}
