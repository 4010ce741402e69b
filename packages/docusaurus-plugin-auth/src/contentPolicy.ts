import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

// The server has the same rules for the pages that it serves itself (its `site/`).

/** A script element: its attributes, in quotes or without, and what stands in it. */
const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/script/gi;
/** A script from a file, or data that no browser runs, such as JSON-LD. */
const NOT_INLINE = /(^|\s)src\s*=|(^|\s)type\s*=\s*["']?(?!module\b|text\/javascript\b)[\w+/-]/i;

/** The sources that let the inline scripts of a page run, and no others: `'sha256-…'`. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '', text]) => text && !NOT_INLINE.test(attributes))
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Of all pages together: such a header is the same for every page. */
async function hashesOf(outDir: string): Promise<string[]> {
  const files = await readdir(outDir, { recursive: true });
  const hashes = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.html')).sort()) {
    const html = await readFile(path.join(outDir, file), 'utf8');
    for (const hash of inlineScriptHashes(html)) hashes.add(hash);
  }
  return [...hashes];
}

/**
 * The content security policy of a built site that loads nothing from elsewhere but from its server.
 *
 * @param outDir folder of the build
 * @param server origin of the server, if it is another one than the site's
 * @example
 * await contentPolicy('build', 'https://api.example.com');
 * // "default-src 'self'; script-src 'self' 'sha256-…'; style-src-attr 'unsafe-inline'; …"
 */
export async function contentPolicy(outDir: string, server?: string): Promise<string> {
  const from = server ? ` ${new URL(server).origin}` : '';
  return [
    "default-src 'self'",
    ["script-src 'self'", ...(await hashesOf(outDir))].join(' '),
    // Docusaurus writes the colours of code as style attributes, and small pictures as `data:`.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data:${from}`,
    `connect-src 'self'${from}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}
