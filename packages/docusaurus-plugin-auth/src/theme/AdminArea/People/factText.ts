import { translate } from '@docusaurus/Translate';
import wayText from '@theme/AdminArea/wayText';
import { exactDay, type Person } from 'docusaurus-plugin-auth/client';

export function yesOrNo(yes: boolean): string {
  return yes
    ? translate({
        id: 'plugin-auth.admin.people.yes',
        message: 'Yes',
        description: 'Whether something is so of an account',
      })
    : translate({
        id: 'plugin-auth.admin.people.no',
        message: 'No',
        description: 'Whether something is so of an account',
      });
}

/** The role of an account in words. */
export function roleText({ admin }: Pick<Person, 'admin'>): string {
  return admin
    ? translate({
        id: 'plugin-auth.admin.people.admin',
        message: 'Administrator',
        description: 'The role of an account',
      })
    : translate({
        id: 'plugin-auth.admin.people.user',
        message: 'Reader',
        description: 'The role of an account',
      });
}

/** How the reader of an account signs in. */
export function waysText({ ways }: Pick<Person, 'ways'>): string {
  const known = ways.length > 0 ? ways : [{ id: 'email', name: 'email' }];
  return known.map(({ id, name }) => wayText(id, name)).join(', ');
}

/** The ban of an account that holds, and how long. */
export function banText(until: string | null, locale: string): string {
  if (until === null) {
    return translate({
      id: 'plugin-auth.admin.people.bannedForEver',
      message: 'Banned for ever',
      description: 'State of an account',
    });
  }
  return translate(
    {
      id: 'plugin-auth.admin.people.bannedUntil',
      message: 'Banned until {day}',
      description: 'State of an account; {day} is a date',
    },
    { day: exactDay(until, locale) },
  );
}

/** Stands for the time of a visit that is longer ago than it is remembered. */
export function notLatelyText(): string {
  return translate({
    id: 'plugin-auth.admin.people.notLately',
    message: 'not lately',
    description: 'Stands for the time at which a reader was last there, when that is long ago',
  });
}

/** Said of an account whose address was never proven. */
export function notConfirmedText(): string {
  return translate({
    id: 'plugin-auth.admin.people.notConfirmed',
    message: 'not confirmed',
    description: 'Said of the e-mail address of an account, below it',
  });
}
