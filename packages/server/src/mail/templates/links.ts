import { fill } from '../locales/fill.ts';
import type { BuildContext } from './build.ts';
import { button, type MailContent, small, text, url } from './content.ts';
import type { TemplateData } from './data.ts';

type LinkTexts = { subject: string; intro: string; button: string; ignore: string };

function linkMail(
  context: BuildContext,
  texts: LinkTexts,
  data: TemplateData<'magic-link'>,
): MailContent {
  const all = { ...context.values, duration: context.duration(data.validForSeconds) };
  const { common } = context.texts;
  return {
    subject: fill(texts.subject, all),
    blocks: [
      text(fill(texts.intro, all)),
      button(texts.button, data.url),
      text(fill(common.linkValidity, all)),
      small(fill(texts.ignore, all)),
      small(common.plainLink),
      url(data.url),
    ],
  };
}

export function magicLink(context: BuildContext, data: TemplateData<'magic-link'>) {
  return linkMail(context, context.texts['magic-link'], data);
}

export function resetPassword(context: BuildContext, data: TemplateData<'reset-password'>) {
  return linkMail(context, context.texts['reset-password'], data);
}
