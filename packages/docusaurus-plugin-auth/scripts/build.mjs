// Builds lib/: the compiler for both halves of the plugin, then the stylesheets beside the
// components that import them. `--watch` does both again on every change, `--clean` starts afresh.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const src = path.join(root, 'src');
const lib = path.join(root, 'lib');
const watching = process.argv.includes('--watch');

function copyStyle(file) {
  const from = path.join(src, file);
  const to = path.join(lib, file);
  if (existsSync(from)) cpSync(from, to);
  else rmSync(to, { force: true });
}

function copyStyles() {
  const files = readdirSync(src, { recursive: true });
  files.filter((file) => file.endsWith('.css')).forEach(copyStyle);
}

/** What a file of `lib` was made from. */
function sourcesOf(file) {
  const bare = file.replace(/(\.d\.ts|\.js|\.js\.map)$/, '');
  return [file, `${bare}.ts`, `${bare}.tsx`].map((name) => path.join(src, name));
}

/**
 * Removes what is left of sources that are gone. The compiler leaves it, and `x.js` would be found
 * before `x/index.js`.
 */
function removeLeftovers() {
  if (!existsSync(lib)) return;
  const made = readdirSync(lib, { recursive: true }).filter((file) =>
    /\.(ts|js|map|css)$/.test(file),
  );
  for (const file of made) {
    if (!sourcesOf(file).some(existsSync)) rmSync(path.join(lib, file));
  }
}

/** Runs `tsc --build` with the Node that runs this script; resolves with its exit code. */
function compile() {
  const require = createRequire(import.meta.url);
  const typescript = require.resolve('typescript/package.json');
  const tsc = path.join(path.dirname(typescript), require(typescript).bin.tsc);
  const flags = watching ? ['--watch', '--preserveWatchOutput'] : [];
  const projects = ['tsconfig.server.json', 'tsconfig.client.json'];
  const child = spawn(process.execPath, [tsc, '--build', ...projects, ...flags], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

if (process.argv.includes('--clean')) rmSync(lib, { recursive: true, force: true });
removeLeftovers();
copyStyles();
if (watching) {
  watch(src, { recursive: true }, (_event, file) => {
    if (file?.endsWith('.css')) copyStyle(file);
  });
}
process.exitCode = await compile();
