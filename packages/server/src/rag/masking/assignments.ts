import { type Kind, type Span, spansOf } from './span.ts';

/** A value as people paste one: no blank, no quote, nothing that code is made of. */
const VALUE = String.raw`(?<value>[^\s"'\x60,;<>(){}[\]|\\]{6,512})`;

/** What stands between a name and its value: `=`, `:`, `": "`, ` => '`. */
const GIVES = String.raw`["'\x60]?\s{0,4}(?:=>?|:=?)\s{0,4}["'\x60]?`;

function named(names: string): RegExp {
  return new RegExp(`(?:${names})${GIVES}${VALUE}`, 'gdi');
}

const NAMED: Array<[RegExp, Kind]> = [
  [named('password|passwd|passphrase|passwort|mot de passe|pwd|pass'), 'password'],
  [
    named(
      'secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|auth[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|session[_-]?id',
    ),
    'secret',
  ],
];

/** `Authorization: Bearer …`. */
const HEADER = /\b(?:Bearer|Basic|Token|ApiKey)\s+(?<value>[\w.+/=~-]{16,2048})/dgi;

/** The password of an address like `postgres://user:password@host`. */
const IN_ADDRESS =
  /\b[a-z][\w+.-]{1,20}:\/\/[^\s:/?#@"'<>]{0,128}:(?<value>[^\s/?#"'<>]{1,256})@(?=[\w[])/dgi;

/** What code reads a secret from, and what docs write where one belongs. */
const PLACEHOLDER = [
  /^(?:\$|%|process\.|import\.|os\.|env\.|your|my[_-]|xxx|\*+|\.\.\.|…|<)/i,
  /^(?:change[_-]?me|example|test|dummy|secret|token|passwor[dt]|passwd|passw?|pwd|user(?:name)?|undefined)\d{0,3}$/i,
];

/** `config.auth.token2`, `oauth2Client` and `key1`. */
const CODE = [
  /^[a-z_$][\w$]*(?:\??\.[\w$]+)+$/i,
  /^[a-z]+\d?[a-z]*[A-Z][a-zA-Z]*\d?$|^[A-Za-z_]+\d$/,
];

/** Paths, addresses and versions. */
const ADDRESSES = [/^\.{0,2}\//, /^[a-z][\w+.-]*:\/\//i, /^[~^]?v?\d+(?:\.\d+)+/];

/** Digits in several places, or three in a row: identifiers seldom have either. */
const MIXED = /\d.*\p{L}.*\d|\d{3}/u;

function isOneOf(patterns: RegExp[], value: string): boolean {
  return patterns.some((pattern) => pattern.test(value));
}

/** With letters and digits, and neither a placeholder nor code. */
function looksSecret(value: string, { index, input, 0: all }: RegExpExecArray): boolean {
  if (!/\d/.test(value) || !/\p{L}/u.test(value) || isOneOf(PLACEHOLDER, value)) return false;
  const called = input[index + all.length] === '(';
  return !called && !isOneOf(ADDRESSES, value) && (MIXED.test(value) || !isOneOf(CODE, value));
}

/** Secrets that are named where they stand: `API_KEY=…`, `password: …`, headers, addresses. */
export function assignmentsIn(text: string): Span[] {
  return [
    ...NAMED.flatMap(([pattern, kind]) => spansOf(text, pattern, kind, looksSecret)),
    ...spansOf(text, HEADER, 'secret', looksSecret),
    ...spansOf(text, IN_ADDRESS, 'password', (value) => !isOneOf(PLACEHOLDER, value)),
  ];
}
