import { spawn } from 'node:child_process';
import path from 'node:path';
import { errorCode } from './errorCode.mjs';
import { withFileLock } from './fileLock.mjs';
import { installHash, markInstalled, needsInstall } from './installState.mjs';
import { withProgress } from './progress.mjs';
import { forwardSignals } from './run.mjs';

/** Exit code of a process that Ctrl+C ended: 128 + SIGINT. */
const INTERRUPTED = 130;

/**
 * Installs from the lockfile when node_modules does not hold what the lockfile says. Of two that
 * start at once, one installs and the other waits and finds the work done.
 *
 * @param {string} root the repository
 * @param {(root: string) => Promise<void>} [install] `npm ci` unless a test says otherwise
 * @throws {Error} with one sentence for a person when the install fails
 */
export async function ensureInstalled(root, install = npmCi) {
  if (!needsInstall(root)) return;
  const lock = path.join(root, '.data', 'install.lock');
  const work = async () => {
    if (!needsInstall(root)) return;
    const hash = installHash(root);
    await withProgress('Installing packages from the lockfile', () => install(root));
    markInstalled(root, hash);
  };
  try {
    await withFileLock(lock, work, () => console.log('Another start is installing: waiting …'));
  } catch (error) {
    throw asSentence(error, root);
  }
}

/**
 * @param {unknown} error
 * @param {string} root
 */
function asSentence(error, root) {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Error(`The folder ${root} cannot be written: packages cannot be installed there.`);
  }
  return error;
}

/** @param {string} root */
async function npmCi(root) {
  const { code, output } = await runNpm(root, [
    'ci',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ]);
  if (code === 0) return;
  if (output.trim()) console.error(output.trim());
  throw new Error(explain(output));
}

/**
 * Turns npm's error codes into what a person can do about it.
 *
 * @param {string} output what npm printed
 * @example explain('npm error code ENOTFOUND') // 'The package registry cannot be reached: …'
 */
export function explain(output) {
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EIDLETIMEOUT|ENOTCACHED|FETCH_ERROR)\b/.test(
      output,
    )
  ) {
    return 'The package registry cannot be reached: check the network or the proxy settings of npm, then try again.';
  }
  if (/\bEUSAGE\b/.test(output)) {
    return 'package.json and package-lock.json do not match: run "npm install" once, or undo the change to package.json.';
  }
  if (/\bENOSPC\b/.test(output)) return 'The disk is full: the packages need about 1.5 GB.';
  if (/\b(EACCES|EROFS|EPERM)\b/.test(output)) {
    return 'This folder cannot be written by you: packages cannot be installed here.';
  }
  return '"npm ci" failed: its messages stand above.';
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{code: number, output: string}>}
 */
function runNpm(root, args) {
  const { command, first, shell } = npmCommand(root);
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    env: { ...process.env, PATH: machinePath(root) },
    shell,
  });
  child.stdin.end();
  const signals = forwardSignals(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.once('close', (code) => {
      signals.stop();
      // Somebody stopped us on purpose: that is no failure to explain.
      if (signals.received()) process.exit(INTERRUPTED);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * The npm that runs us, with the machine's own Node: node_modules, where the pinned Node lives, is
 * about to be replaced.
 *
 * @param {string} root
 * @returns {{command: string, first: string[], shell: boolean}}
 */
function npmCommand(root) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('.js') && node && !node.startsWith(root)) {
    return { command: node, first: [cli], shell: false };
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** @param {string} root */
function machinePath(root) {
  const entries = (process.env.PATH ?? '').split(path.delimiter);
  const inside = path.join(root, 'node_modules');
  return entries.filter((entry) => !entry.startsWith(inside)).join(path.delimiter);
}
