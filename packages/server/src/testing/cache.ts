import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What tests keep from run to run. It goes away with node_modules. */
export const CACHE = fileURLToPath(
  new URL('../../../../node_modules/.cache/docusaurus-auth/', import.meta.url),
);

/** Where the processes of tests keep what Node has compiled: each loads the same thousand modules. */
export const COMPILED = join(CACHE, 'compiled');
