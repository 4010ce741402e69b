import type { Got } from './send.ts';

/** What only the inside of a program knows: traces, folders, statements, names of its parts. */
const INSIDE = [
  /^\s+at .+:\d+/m,
  /node_modules|file:\/\/\/|\.[cm]?[jt]s:\d+:\d+/,
  /\b(select|insert into|update|delete from)\b[^"]*\b(from|values|set|where|returning)\b/i,
  /\b(Zod|Type|Syntax|Range|Reference|URI|Kysely|Better Auth|Api)Error\b/,
  /\b(pg_|information_schema|SQLSTATE|violates|duplicate key|column ")/,
  /better-auth|kysely|pglite|postgres(ql)?\b/i,
];

const HEADERS_OF_INSIDE = ['x-powered-by', 'server', 'x-aspnet-version'];

function leakIn({ status, headers, text }: Got, folder: string): string | undefined {
  const named = HEADERS_OF_INSIDE.find((name) => name in headers);
  if (named) return `the header ${named}`;
  if (text.includes(folder)) return 'a folder of the server';
  // What a success says is the reader's own, or the docs'.
  if (status < 400) return undefined;
  const found = INSIDE.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
  return found && `"${found}"`;
}

/**
 * What is wrong with an answer, whatever was asked. `undefined` when nothing is.
 *
 * @param folder where the program stands: no answer names it
 */
export function wrongWith(got: Got, folder: string): string | undefined {
  const { status, headers } = got;
  if (status >= 500) return `status ${status}: ${got.text.slice(0, 500)}`;
  if (status < 200) return `status ${status}`;
  if (headers['x-content-type-options'] !== 'nosniff') return 'it may be read as another type';
  const policy = String(headers['content-security-policy'] ?? '');
  if (!policy.includes("default-src 'none'")) return 'it may be read as a page';
  const leak = leakIn(got, folder);
  return leak && `it gives away ${leak}: ${got.text.slice(0, 500)}`;
}
