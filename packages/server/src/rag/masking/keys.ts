import { type Span, spansOf } from './span.ts';

/** A private key, also one whose end was not pasted. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|[\s\S]*)|AGE-SECRET-KEY-1[A-Z0-9]{58}/g;

/** Header, payload and signature of a JWT, or a JWE. */
const JWT = /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*){1,3}/g;

/**
 * The forms that issuers give their keys and tokens so that they are found: a beginning of their own
 * and then at least so many characters.
 */
const ISSUED = [
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}', // AWS
  'gh[pousr]_[A-Za-z0-9]{30,}', // GitHub
  String.raw`github_pat_\w{40,}`,
  String.raw`gl(?:pat|dt|rt|cbt|ptt|oas|soat|ft|agent|imt)-[\w-]{20,}`, // GitLab
  String.raw`xox[abceoprs]-[\w-]{10,}`, // Slack
  String.raw`xapp-[\w-]{20,}`,
  String.raw`(?:sk|rk)_(?:live|test)_\w{16,}`, // Stripe, Clerk
  String.raw`whsec_[\w+/=]{16,}`,
  String.raw`sk-(?:proj-|svcacct-|admin-|ant-|or-)?[\w-]{20,}`, // OpenAI, Anthropic, OpenRouter
  String.raw`AIza[\w-]{35}`, // Google
  String.raw`ya29\.[\w-]{20,}`,
  String.raw`GOCSPX-[\w-]{20,}`,
  'npm_[A-Za-z0-9]{36}',
  String.raw`pypi-AgEI[\w-]{20,}`,
  String.raw`dckr_(?:pat|oat)_[\w-]{20,}`,
  'hf_[A-Za-z0-9]{30,}', // Hugging Face
  'gsk_[A-Za-z0-9]{40,}', // Groq
  'r8_[A-Za-z0-9]{30,}', // Replicate
  String.raw`SG\.[\w-]{16,}\.[\w-]{16,}`, // SendGrid
  'key-[0-9a-f]{32}', // Mailgun
  '(?:AC|SK)[0-9a-f]{32}', // Twilio
  'do[oprs]_v1_[0-9a-f]{32,}', // DigitalOcean
  'sh(?:pat|pca|ppa|pss)_[0-9a-fA-F]{32}', // Shopify
  'lin_(?:api|oauth)_[A-Za-z0-9]{30,}', // Linear
  '(?:ntn|secret)_[A-Za-z0-9]{40,}', // Notion
  String.raw`sb(?:p|_secret)_\w{20,}`, // Supabase
  String.raw`(?:sntrys|sntryu)_[\w+/=-]{20,}`, // Sentry
  String.raw`ATATT3[\w=-]{20,}`, // Atlassian
  String.raw`figd_[\w-]{30,}`, // Figma
  String.raw`(?:hvs|hvb)\.[\w-]{20,}`, // Vault
  String.raw`eyJrIjoi[\w+/=]{30,}`, // Grafana
  String.raw`gl(?:c|sa)_[\w+/=]{30,}`,
  're_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}', // Resend
  String.raw`\d{8,10}:AA[\w-]{33}`, // Telegram
];

const TOKEN = new RegExp(String.raw`(?<![\w-])(?:${ISSUED.join('|')})(?![\w-])`, 'g');

/** The address alone lets everybody post there. */
const WEBHOOK =
  /https:\/\/(?:hooks\.slack\.com\/services\/|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/)(?<value>[\w/-]{20,})/dg;

/** A name in a package or a class is in one case and has no digit: `sk-loading-indicator-animation`. */
function looksRandom(token: string): boolean {
  return /\d/.test(token);
}

/** Private keys, and the keys and tokens whose form alone shows what they are. */
export function keysIn(text: string): Span[] {
  return [
    ...spansOf(text, PRIVATE_KEY, 'private key'),
    ...spansOf(text, JWT, 'secret'),
    ...spansOf(text, TOKEN, 'secret', looksRandom),
    ...spansOf(text, WEBHOOK, 'secret', looksRandom),
  ];
}
