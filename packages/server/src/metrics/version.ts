import { createRequire } from 'node:module';
import * as z from 'zod';

/** The version of this package, from wherever it runs. */
export function serverVersion(): string {
  const read: unknown = createRequire(import.meta.url)('docusaurus-auth-server/package.json');
  return z.object({ version: z.string() }).parse(read).version;
}
