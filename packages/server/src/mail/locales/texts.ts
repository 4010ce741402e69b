/** A text by plural category, as `Intl.PluralRules` names them; `other` is always there. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Every text of every mail. `{site}`, `{host}`, `{duration}`, `{newAddress}` and `{count}` are
 * filled in; a locale may move them but not leave one out (a test compares them with English).
 */
export interface MailTexts {
  duration: { minutes: Plural; hours: Plural };
  common: {
    codeValidity: string;
    linkValidity: string;
    never: string;
    plainLink: string;
    footer: string;
    notYou: string;
  };
  'verify-email': { subject: string; intro: string; ignore: string };
  'sign-in-code': { subject: string; intro: string; ignore: string };
  'magic-link': { subject: string; intro: string; button: string; ignore: string };
  'reset-password': { subject: string; intro: string; button: string; ignore: string };
  'change-email-current': { subject: string; intro: string; ignore: string };
  'change-email-new': { subject: string; intro: string; ignore: string };
  'email-changed': { subject: string; intro: string; advice: string };
  'password-changed': { subject: string; intro: string };
  'two-factor-changed': { subject: string; enabled: string; disabled: string; backupCodes: string };
  'account-deleted': { subject: string; intro: string; advice: string };
  'existing-account': {
    subject: string;
    intro: string;
    button: string;
    reset: string;
    ignore: string;
  };
}
