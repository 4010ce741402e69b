import { readFile, stat } from 'node:fs/promises';
import { inlineScriptHashes } from './inlineScripts.ts';

/**
 * A policy for sites that load nothing from elsewhere. Docusaurus writes the colours of code as style
 * attributes and its small pictures as `data:` addresses; its inline scripts are let in by their
 * hashes.
 */
export const STRICT_POLICY = [
  "default-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

type Directives = Map<string, string[]>;

function parse(policy: string): Directives {
  const directives = policy.split(';').map((part) => part.trim().split(/\s+/));
  const named = directives.filter(([name]) => name);
  return new Map(named.map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

/**
 * Lets the inline scripts of a page run under a policy.
 *
 * @example
 * allowScripts("default-src 'self'", ["'sha256-abc='"]);
 * // "default-src 'self'; script-src 'self' 'sha256-abc='"
 */
export function allowScripts(policy: string, hashes: readonly string[]): string {
  const directives = parse(policy);
  const sources = directives.get('script-src') ?? directives.get('default-src');
  // Without either, every script may run already.
  if (sources && hashes.length > 0) {
    const others = sources.filter((source) => source !== "'none'");
    directives.set('script-src', [...others, ...hashes]);
  }
  return [...directives].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

/**
 * Gives each page its policy, with the hashes of what stands in its file. A page is read again when
 * its file has changed.
 *
 * @param policy without the hashes
 */
export function pagePolicies(policy: string): (file: string) => Promise<string> {
  const known = new Map<string, { changed: number; header: string }>();
  return async (file) => {
    const { mtimeMs: changed } = await stat(file);
    const found = known.get(file);
    if (found?.changed === changed) return found.header;
    const header = allowScripts(policy, inlineScriptHashes(await readFile(file, 'utf8')));
    known.set(file, { changed, header });
    return header;
  };
}
