import * as z from 'zod';

/** How long the secret in the mail works, in seconds: said in the mail, and the mail's own life. */
const validForSeconds = z
  .int()
  .min(1)
  .max(7 * 86_400);

const codeData = z.object({
  code: z.string().regex(/^[A-Za-z0-9-]{4,16}$/, 'must be a short code'),
  validForSeconds,
});

/** A page of the site: absolute, because a mail has no address that it could be relative to. */
function isPageUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && username === '';
}

/**
 * A link that carries a token must carry it in the fragment: a fragment is never sent, so a mail
 * scanner that opens the link reaches a page without a token, and no log keeps one.
 */
function hidesItsToken(value: string): boolean {
  if (!isPageUrl(value)) return false;
  const { hash, search } = new URL(value);
  return hash.length > 1 && !/token|code/i.test(search);
}

const address = z.string().max(2_000);
const pageUrl = address.refine(isPageUrl, 'must be an absolute http(s) address');
const secretUrl = address.refine(
  hidesItsToken,
  'must be an absolute http(s) address with its token in the fragment, not in the query',
);

const linkData = z.object({ url: secretUrl, validForSeconds });
const noData = z.object({});

/** What each template takes: the single source of the template names and of their types. */
export const TEMPLATE_DATA = {
  'verify-email': codeData,
  'sign-in-code': codeData,
  'magic-link': linkData,
  'reset-password': linkData,
  'change-email-current': codeData.extend({ newEmail: z.string() }),
  'change-email-new': codeData,
  'email-changed': z.object({ newEmail: z.string() }),
  'password-changed': noData,
  'two-factor-changed': z.object({ change: z.enum(['enabled', 'disabled', 'backup-codes']) }),
  'account-deleted': z.object({ byAdministrator: z.boolean().optional() }),
  'existing-account': z.object({ signInUrl: pageUrl, resetUrl: pageUrl }),
} as const;

export type TemplateName = keyof typeof TEMPLATE_DATA;
export type TemplateData<Name extends TemplateName> = z.output<(typeof TEMPLATE_DATA)[Name]>;

export function isTemplateName(value: string): value is TemplateName {
  return Object.hasOwn(TEMPLATE_DATA, value);
}
