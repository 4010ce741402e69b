import { fill } from '../locales/fill.ts';
import { maskAddress } from '../maskAddress.ts';
import type { BuildContext } from './build.ts';
import { type Block, code, type MailContent, small, text } from './content.ts';
import type { TemplateData } from './data.ts';

type CodeTexts = { subject: string; intro: string; ignore: string };

/**
 * The code is not in the subject: subjects are shown on locked screens and kept in the logs of mail
 * servers. The introduction comes before it, so that the preview of a notification ends too early.
 */
function codeMail(
  context: BuildContext,
  texts: CodeTexts,
  data: TemplateData<'verify-email'>,
  values: Record<string, string> = {},
): MailContent {
  const all = { ...context.values, ...values, duration: context.duration(data.validForSeconds) };
  const say = (value: string): Block => text(fill(value, all));
  const { common } = context.texts;
  return {
    subject: fill(texts.subject, all),
    blocks: [
      say(texts.intro),
      code(data.code),
      say(common.codeValidity),
      small(fill(texts.ignore, all)),
      small(fill(common.never, all)),
    ],
  };
}

export function verifyEmail(context: BuildContext, data: TemplateData<'verify-email'>) {
  return codeMail(context, context.texts['verify-email'], data);
}

export function signInCode(context: BuildContext, data: TemplateData<'sign-in-code'>) {
  return codeMail(context, context.texts['sign-in-code'], data);
}

export function changeEmailCurrent(
  context: BuildContext,
  data: TemplateData<'change-email-current'>,
) {
  const newAddress = maskAddress(data.newEmail);
  return codeMail(context, context.texts['change-email-current'], data, { newAddress });
}

export function changeEmailNew(context: BuildContext, data: TemplateData<'change-email-new'>) {
  return codeMail(context, context.texts['change-email-new'], data);
}
