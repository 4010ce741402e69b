#!/usr/bin/env node
// Parsed by whatever Node the machine has: nothing newer than Node 12 may stand here.
import { existsSync } from 'node:fs';

const NEEDED = [22, 13];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `docusaurus-auth-server needs Node ${NEEDED.join('.')} or newer, and this is ${process.versions.node}: install a newer Node.`,
  );
  process.exit(1);
}

// In the repository the sources run as they are; the package that is published has only `dist`.
const source = new URL('../src/cli/cli.ts', import.meta.url);
const compiled = new URL('../dist/packages/server/src/cli/cli.js', import.meta.url);

import(existsSync(source) ? source.href : compiled.href)
  .then(({ runCli }) => runCli(process.argv))
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
