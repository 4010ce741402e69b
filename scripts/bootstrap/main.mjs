import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { pinnedNode, runScript } from './run.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Installs what is missing, then runs `scripts/<name>.ts` under the Node version that the
 * repository pins, and ends with that script's exit code.
 *
 * @param {string[]} args the script's name, then its own arguments
 * @example await main(['start'])
 */
export async function main([name, ...args]) {
  const script = path.join(ROOT, 'scripts', `${name}.ts`);
  if (!name || !existsSync(script)) return fail(`There is no script "${name}" in scripts/.`);
  try {
    await ensureInstalled(ROOT);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const node = pinnedNode(ROOT);
  if (!node) {
    return fail(
      'The pinned Node is missing from node_modules although the install ended well: delete node_modules and try again, with npm allowed to run install scripts.',
    );
  }
  process.exitCode = await runScript(ROOT, node, script, args);
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
