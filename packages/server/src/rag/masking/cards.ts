import { type Span, spansOf } from './span.ts';

/** Digits in groups by one blank or dash, or in a row. */
const DIGITS = /(?<![\w.+/:-])[2-6](?:\d|[ -](?=\d)){12,22}\d?(?![\w.:-]?\w)/g;

/** First digits and length of the cards of the large networks. */
const NETWORKS = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(?:6011|64[4-9]\d|65\d\d)\d{12}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^3(?:0[0-5]|[68]\d)\d{11}$/,
];

/** The check digit that every card number ends with. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isCard(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  return NETWORKS.some((network) => network.test(digits)) && passesLuhn(digits);
}

/** Numbers of payment cards. */
export function cardsIn(text: string): Span[] {
  return spansOf(text, DIGITS, 'card number', isCard);
}
