import { duration, fill } from '../locales/fill.ts';
import { LOCALES, type MailLocale, type MailTexts, mailDirection } from '../locales/index.ts';
import { changeEmailCurrent, changeEmailNew, signInCode, verifyEmail } from './codes.ts';
import { type MailContent, type RenderedMail, small } from './content.ts';
import type { TemplateData, TemplateName } from './data.ts';
import { magicLink, resetPassword } from './links.ts';
import {
  accountDeleted,
  emailChanged,
  existingAccount,
  passwordChanged,
  twoFactorChanged,
} from './notices.ts';
import { renderHtml } from './renderHtml.ts';
import { renderText } from './renderText.ts';

/** What every template may say. */
export interface BuildContext {
  texts: MailTexts;
  values: { site: string; host: string };
  /** A period in words of the mail's language; takes seconds. */
  duration(seconds: number): string;
}

type Build<Name extends TemplateName> = (
  context: BuildContext,
  data: TemplateData<Name>,
) => MailContent;

/** Which function writes which mail. */
const TEMPLATES: { readonly [Name in TemplateName]: Build<Name> } = {
  'verify-email': verifyEmail,
  'sign-in-code': signInCode,
  'magic-link': magicLink,
  'reset-password': resetPassword,
  'change-email-current': changeEmailCurrent,
  'change-email-new': changeEmailNew,
  'email-changed': emailChanged,
  'password-changed': passwordChanged,
  'two-factor-changed': twoFactorChanged,
  'account-deleted': accountDeleted,
  'existing-account': existingAccount,
};

/**
 * Writes a mail in one language.
 *
 * A reader's own name is in no mail: whoever signs up with somebody else's address chooses that
 * name, and could make the server send their words to a stranger.
 *
 * @param site the name and host that the mail speaks for
 * @throws {Error} when a locale's text has a place that the template does not fill
 */
export function buildMail<Name extends TemplateName>(
  template: Name,
  data: TemplateData<Name>,
  locale: MailLocale,
  site: { name: string; host: string },
): RenderedMail {
  const texts = LOCALES[locale];
  const values = { site: site.name, host: site.host };
  const build: Build<Name> = TEMPLATES[template];
  const content = build({ texts, values, duration: (s) => duration(locale, texts, s) }, data);
  content.blocks.push(small(fill(texts.common.footer, values)));
  return {
    subject: content.subject,
    text: renderText(content),
    html: renderHtml(content, locale, mailDirection(locale)),
    language: locale,
  };
}
