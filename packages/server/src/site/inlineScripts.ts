import { createHash } from 'node:crypto';

/** A script element: its attributes, in quotes or without, and what stands in it. */
const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/script/gi;
/** A script from a file, or data that no browser runs, such as JSON-LD. */
const NOT_INLINE = /(^|\s)src\s*=|(^|\s)type\s*=\s*["']?(?!module\b|text\/javascript\b)[\w+/-]/i;

/**
 * The sources by which a content security policy lets the inline scripts of a page run, and no others.
 *
 * @returns such as `'sha256-…'`, each once, in the order of the page
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => !NOT_INLINE.test(attributes))
    .map(([, , text = '']) => text);
  const hashes = scripts
    .filter((text) => text !== '')
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(hashes)];
}
