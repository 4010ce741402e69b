import { createHmac } from 'node:crypto';
import { getSessionFromCtx } from 'better-auth/api';
import type { EmailOTPOptions } from 'better-auth/plugins/email-otp';
import type { TemplateData, TemplateName } from '../mail/mailer.ts';
import type { AuthDeps } from './deps.ts';

/** How long a code works, in seconds. */
export const CODE_SECONDS = 600;

type SendCode = EmailOTPOptions['sendVerificationOTP'];
type CodeMail = Parameters<SendCode>[0];
type CodeContext = Parameters<SendCode>[1];

/** The reader's languages: the page sets the header to the language of the docs. */
export function localeOf(request: Request | undefined): string | undefined {
  return request?.headers.get('accept-language') ?? undefined;
}

/** Sends a mail in the language of the request that caused it. */
export async function sendMail<Name extends TemplateName>(
  { mailer }: Pick<AuthDeps, 'mailer'>,
  template: Name,
  to: string,
  data: TemplateData<Name>,
  request: Request | undefined,
): Promise<void> {
  await mailer.send({ template, to, locale: localeOf(request), data });
}

/** Addresses to which the readers of these requests want to move. */
const wantedAddresses = new WeakMap<Request, string>();

/** Notes the new address that a request for a code at the current one is about. */
export function noteNewAddress(request: Request | undefined, newEmail: unknown): void {
  if (request && typeof newEmail === 'string') wantedAddresses.set(request, newEmail);
}

/** The new address, if the reader of this session is about to give up the address `email`. */
async function addressChange(email: string, ctx: CodeContext): Promise<string | undefined> {
  const newEmail = ctx?.request && wantedAddresses.get(ctx.request);
  if (!newEmail) return undefined;
  const session = await getSessionFromCtx(ctx).catch(() => null);
  return session?.user.email === email ? newEmail : undefined;
}

/** Mails a code, in the words of what it is for. */
export async function sendCode(deps: AuthDeps, mail: CodeMail, ctx: CodeContext): Promise<void> {
  const { email, type } = mail;
  const data = { code: mail.otp, validForSeconds: CODE_SECONDS };
  const request = ctx?.request;
  if (type === 'sign-in') return await sendMail(deps, 'sign-in-code', email, data, request);
  if (type === 'change-email')
    return await sendMail(deps, 'change-email-new', email, data, request);
  const newEmail = await addressChange(email, ctx);
  if (!newEmail) return await sendMail(deps, 'verify-email', email, data, request);
  await sendMail(deps, 'change-email-current', email, { ...data, newEmail }, request);
}

/**
 * What is stored of a code. There are only a million of them: without the key, whoever reads the
 * database tries them all.
 */
export function codeHash(secret: string): (code: string) => Promise<string> {
  return async (code) => createHmac('sha256', secret).update(`code:${code}`).digest('base64url');
}
