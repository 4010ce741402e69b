/** What is masked, in the words that stand there instead. */
export type Kind =
  | 'e-mail'
  | 'phone number'
  | 'card number'
  | 'private key'
  | 'password'
  | 'secret';

/** A part of a text that nobody should see: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
  kind: Kind;
}

/**
 * Spans of every match that `accept` takes. With a group named `value` in the pattern the span is
 * that group only; the pattern then needs the `d` flag.
 */
export function spansOf(
  text: string,
  pattern: RegExp,
  kind: Kind,
  accept: (value: string, match: RegExpExecArray) => boolean = () => true,
): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = match.indices?.groups?.value ?? [
      match.index,
      match.index + match[0].length,
    ];
    if (accept(text.slice(start, end), match)) spans.push({ start, end, kind });
  }
  return spans;
}

/** In order, and none that begins inside another: the one that begins first, or is named first, stays. */
export function withoutOverlaps(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
