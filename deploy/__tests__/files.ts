import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/shared/paths.ts';

/** A file of this repository, by its path. */
export const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Where the command of the server lies once npm has installed it. */
export const COMMAND = 'node_modules/docusaurus-auth-server/bin/docusaurus-auth-server.js';
