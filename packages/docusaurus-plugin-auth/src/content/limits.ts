/**
 * Largest sizes that the server takes, from its manifest schema: lengths in characters, `sections`
 * and the like in items. What is longer is cut, so that one odd page does not hold back a site.
 */
export const LIMITS = {
  instructions: 20_000,
  title: 500,
  description: 5_000,
  anchor: 500,
  tag: 200,
  tags: 100,
  headingPath: 12,
  text: 1_000_000,
  code: 200_000,
  codes: 500,
  codeTitle: 300,
  codeLanguage: 60,
  sections: 5_000,
} as const;

/** The first `max` characters, never half of a surrogate pair. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

/** Undefined for a text that is empty or missing, else the clipped text. */
export function clipOptional(text: string | undefined, max: number): string | undefined {
  return text ? clip(text, max) : undefined;
}
