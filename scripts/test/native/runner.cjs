const { registerHooks } = require('node:module');
const { pathToFileURL } = require('node:url');
/** @type {(...args: unknown[]) => Promise<unknown>} */
// @ts-expect-error It has no types.
const circus = require('jest-circus/runner').default;
const { serve } = require('./globals.cjs');

const GLOBALS = pathToFileURL(require.resolve('./globals.mjs')).href;
const HANDLERS = Symbol.for('EVENT_HANDLERS');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context),
});

let loads = 0;

/**
 * Anew each time it is asked for, though what it imports is loaded once.
 *
 * @param {string} file
 */
const importAnew = (file) => {
  loads += 1;
  return import(`${pathToFileURL(file)}?${loads}`);
};

/**
 * Jest keeps the state of a run in what it loads for it, and under symbols of its own.
 *
 * @param {string} file
 */
function requireAnew(file) {
  delete require.cache[file];
  Reflect.deleteProperty(globalThis, HANDLERS);
  return require(file);
}

/**
 * Lets go of all that a run has left, which holds the databases and servers of its tests.
 *
 * @param {Set<symbol>} symbols what was there before
 */
function forget(symbols) {
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (!symbols.has(symbol)) Reflect.deleteProperty(globalThis, symbol);
  }
  require.cache[__filename]?.children.splice(0);
}

/**
 * Runs a test file with modules that Node itself has loaded, once for all files of a worker: most of
 * the time of a short test is loading the server it asks. What a file changes in the process is put
 * back after it.
 *
 * @param {unknown} globalConfig
 * @param {unknown} config
 * @param {InstanceType<typeof import('./environment.cjs')>} environment
 * @param {object} runtime
 * @param {string} testPath
 * @param {unknown} send
 */
module.exports = async (globalConfig, config, environment, runtime, testPath, send) => {
  const env = { ...process.env };
  const symbols = new Set(Object.getOwnPropertySymbols(globalThis));
  Object.assign(runtime, {
    requireInternalModule: requireAnew,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: importAnew,
    /** @param {Record<string, unknown>} globals */
    setGlobalsForRuntime: (globals) => serve(globals, environment),
  });
  try {
    return await circus(globalConfig, config, environment, runtime, testPath, send);
  } finally {
    forget(symbols);
    environment.moduleMocker.restoreAllMocks();
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, env);
  }
};
