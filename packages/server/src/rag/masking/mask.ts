import { assignmentsIn } from './assignments.ts';
import { cardsIn } from './cards.ts';
import { emailsIn } from './emails.ts';
import { keysIn } from './keys.ts';
import { phonesIn } from './phones.ts';
import { type Span, withoutOverlaps } from './span.ts';

const FINDERS = [keysIn, assignmentsIn, emailsIn, cardsIn, phonesIn];

/**
 * What stands in place of each span: `[e-mail]`. Different ones of a kind are counted, `[e-mail 1]`
 * and `[e-mail 2]`, so that a question about two of them can still be understood.
 */
function labelsOf(text: string, spans: Span[]): string[] {
  const seen = new Map(spans.map(({ kind }): [string, string[]] => [kind, []]));
  for (const { start, end, kind } of spans) {
    const values = seen.get(kind) ?? [];
    if (!values.includes(text.slice(start, end))) values.push(text.slice(start, end));
  }
  return spans.map(({ start, end, kind }) => {
    const values = seen.get(kind) ?? [];
    const number = values.indexOf(text.slice(start, end)) + 1;
    return values.length > 1 ? `[${kind} ${number}]` : `[${kind}]`;
  });
}

/**
 * Masks what readers paste without meaning to: e-mail addresses, phone and card numbers, passwords,
 * keys, tokens and private keys. Everything else stays, so that the question stays a question:
 * versions, hashes of commits, UUIDs, ports, addresses of machines and code.
 *
 * Use it before a text is stored, and before a model sees it.
 *
 * @example
 * mask('Why does jo@acme.io get 401 with API_KEY=9f8a7c6b5d?');
 * // 'Why does [e-mail] get 401 with API_KEY=[secret]?'
 */
export function mask(text: string): string {
  const spans = withoutOverlaps(FINDERS.flatMap((find) => find(text)));
  const labels = labelsOf(text, spans);
  let masked = '';
  let from = 0;
  spans.forEach(({ start, end }, index) => {
    masked += text.slice(from, start) + labels[index];
    from = end;
  });
  return masked + text.slice(from);
}
