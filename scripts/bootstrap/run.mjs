import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * @param {string} root the repository
 * @returns {string | undefined} path of the Node that package.json pins, when it is installed
 */
export function pinnedNode(root) {
  const folder = path.join(root, 'node_modules', 'node', 'bin');
  const names = process.platform === 'win32' ? ['node.exe'] : ['node'];
  return names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
}

/**
 * Runs a script with the given Node, which is also the first on its PATH, and hands on the signals
 * that this process gets.
 *
 * @param {string} root the repository
 * @param {string} node path of the Node to run
 * @param {string} script path of the script
 * @param {string[]} args
 * @returns {Promise<number>} the script's exit code, or 128 + signal number
 */
export function runScript(root, node, script, args) {
  const bins = [path.join(root, 'node_modules', '.bin'), path.dirname(node)];
  const child = spawn(node, [script, ...args], {
    cwd: root,
    env: { ...process.env, PATH: [...bins, process.env.PATH].join(path.delimiter) },
    stdio: 'inherit',
  });
  forwardSignals(child);
  const watch = stopWithNpm(child);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`The pinned Node does not start: ${error.message}.`);
      resolve(1);
    });
    child.once('close', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0));
    });
  });
}

/**
 * npm puts a shell between itself and us. A signal to npm ends that shell, and we would stay behind,
 * with the port taken: so a child ends when the shell does.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {NodeJS.Timeout | undefined} the watch, to be cleared in the end
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  return watch;
}

/**
 * Hands the signals that end a process on to a child, so that this process can wait for it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {{stop: () => void, received: () => boolean}} `stop` ends the handing on
 */
export function forwardSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  let received = false;
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    received = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return {
    stop: () => {
      for (const signal of signals) process.removeListener(signal, forward);
    },
    received: () => received,
  };
}
