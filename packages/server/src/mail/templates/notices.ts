import { fill } from '../locales/fill.ts';
import { maskAddress } from '../maskAddress.ts';
import type { BuildContext } from './build.ts';
import { button, type MailContent, small, text, url } from './content.ts';
import type { TemplateData } from './data.ts';

function notice(
  context: BuildContext,
  subject: string,
  paragraphs: string[],
  values: Record<string, string> = {},
): MailContent {
  const all = { ...context.values, ...values };
  return {
    subject: fill(subject, all),
    blocks: paragraphs.map((paragraph) => text(fill(paragraph, all))),
  };
}

export function emailChanged(context: BuildContext, data: TemplateData<'email-changed'>) {
  const { subject, intro, advice } = context.texts['email-changed'];
  return notice(context, subject, [intro, advice], { newAddress: maskAddress(data.newEmail) });
}

export function passwordChanged(context: BuildContext) {
  const { subject, intro } = context.texts['password-changed'];
  return notice(context, subject, [intro, context.texts.common.notYou]);
}

export function twoFactorChanged(context: BuildContext, data: TemplateData<'two-factor-changed'>) {
  const { subject, enabled, disabled, backupCodes } = context.texts['two-factor-changed'];
  const what = { enabled, disabled, 'backup-codes': backupCodes }[data.change];
  return notice(context, subject, [what, context.texts.common.notYou]);
}

/** What to do if this was somebody else is said to those only who may have done it themselves. */
export function accountDeleted(context: BuildContext, data: TemplateData<'account-deleted'>) {
  const { subject, intro, advice } = context.texts['account-deleted'];
  return notice(context, subject, data.byAdministrator ? [intro] : [intro, advice]);
}

/** Sent instead of a code to an address that has an account: the page answers the same for both. */
export function existingAccount(
  context: BuildContext,
  data: TemplateData<'existing-account'>,
): MailContent {
  const texts = context.texts['existing-account'];
  return {
    subject: fill(texts.subject, context.values),
    blocks: [
      text(fill(texts.intro, context.values)),
      button(texts.button, data.signInUrl),
      text(texts.reset),
      url(data.resetUrl),
      small(texts.ignore),
    ],
  };
}
