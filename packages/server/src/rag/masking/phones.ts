import { findPhoneNumbersInText, isValidPhoneNumber } from 'libphonenumber-js/min';
import { type Span, spansOf } from './span.ts';

/** What may be `+49 30 901820`: a plus before a digit, and after no term of a sum. */
const INTERNATIONAL = /(?<![\w)])\+[\d(][\d ()./-]{6,22}/g;

/**
 * The library looks at short pieces only: a long run of digits would keep it busy for seconds.
 */
function internationalNumbers(text: string): Span[] {
  return [...text.matchAll(INTERNATIONAL)].flatMap(({ 0: piece, index }) =>
    findPhoneNumbersInText(piece)
      .slice(0, 1)
      .map(({ startsAt, endsAt }): Span => {
        return { start: index + startsAt, end: index + endsAt, kind: 'phone number' };
      }),
  );
}

/** `0049 30 901820`: the same, as it is dialled. */
const DIALLED = /(?<![\w.+-])00(?<value>[1-9]\d[\d ()/-]{6,16}\d)(?![\w-])/dg;

/**
 * Numbers within a country, in the two shapes that hardly anything else has: `415-555-2671` and
 * `06 12 34 56 78`. Ten digits in a row may be anything, 2147483647 for instance.
 */
const NATIONAL: Array<[RegExp, 'US' | 'FR']> = [
  [
    /(?<![\w.+/:=-])(?:\([2-9]\d\d\) ?|[2-9]\d\d([-. ]))[2-9]\d\d(?:\1|[-. ])\d{4}(?![\w./:-]\w)/g,
    'US',
  ],
  [/(?<![\w.+/:=-])0[1-9](?:([. -])\d\d)(?:\1\d\d){3}(?![\w./:-]\w)/g, 'FR'],
];

/** A word that says what comes. Only then any run of digits that begins with a zero is a number. */
const ANNOUNCED =
  /\b(?:tel|telephone|telefon|téléphone|phone|mobile|mobil|handy|portable|whatsapp|fax|call me (?:at|on))\b[^\d\n]{0,20}(?<value>0[1-9](?:[ ()/.-]?\d){6,13})(?![\w-])/dgi;

/** Phone numbers of any country in the international form, and the national ones that show it. */
export function phonesIn(text: string): Span[] {
  return [
    ...internationalNumbers(text),
    ...spansOf(text, DIALLED, 'phone number', (rest) => isValidPhoneNumber(`+${rest}`)),
    ...NATIONAL.flatMap(([shape, country]) =>
      spansOf(text, shape, 'phone number', (number) => isValidPhoneNumber(number, country)),
    ),
    ...spansOf(text, ANNOUNCED, 'phone number'),
  ];
}
