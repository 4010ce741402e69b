// The first thing that every npm script of this repository runs, on whatever Node the machine has.
// No import stands here, so that an old Node reads the file and gets a sentence, not a stack trace.
const LOWEST_NODE = 20;
const major = Number(process.versions.node.split('.')[0]);

if (major < LOWEST_NODE) {
  console.error(
    `Node ${process.versions.node} is too old: install Node ${LOWEST_NODE} or newer from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

import('./bootstrap/main.mjs').then(({ main }) => main(process.argv.slice(2)));
