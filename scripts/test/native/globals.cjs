/**
 * @typedef {object} Given
 * @property {import('jest-mock').ModuleMocker} moduleMocker
 * @property {import('@jest/fake-timers').ModernFakeTimers} fakeTimersModern
 */

const NAMES = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'expect',
  'it',
  'jest',
  'test',
];

/**
 * What `@jest/globals` gives to the test file that runs now.
 *
 * @type {Record<string, any>}
 */
let current = {};

/**
 * Modules that are loaded once hold on to what they have imported: it always means the file that runs
 * now.
 *
 * @param {string} name
 * @returns {any}
 */
const follow = (name) =>
  new Proxy(() => {}, {
    apply: (_target, _self, args) => current[name](...args),
    get: (_target, key) => current[name][key],
  });

exports.globals = Object.fromEntries(NAMES.map((name) => [name, follow(name)]));

/**
 * Says which file runs now.
 *
 * @param {Record<string, unknown>} globals
 * @param {Given} environment
 */
exports.serve = (globals, environment) => {
  current = { ...globals, jest: jestObject(environment) };
};

/**
 * What tests use of `jest`.
 *
 * @param {Given} environment
 */
function jestObject({ moduleMocker: mocker, fakeTimersModern: timers }) {
  return {
    fn: mocker.fn.bind(mocker),
    spyOn: mocker.spyOn.bind(mocker),
    restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
    useFakeTimers: timers.useFakeTimers.bind(timers),
    useRealTimers: timers.useRealTimers.bind(timers),
    setSystemTime: timers.setSystemTime.bind(timers),
    advanceTimersByTime: timers.advanceTimersByTime.bind(timers),
    /** @param {number} ms */
    setTimeout(ms) {
      Reflect.set(globalThis, Symbol.for('TEST_TIMEOUT_SYMBOL'), ms);
    },
    /**
     * @param {number} times
     * @param {{ logErrorsBeforeRetry?: boolean }} [options]
     */
    retryTimes(times, { logErrorsBeforeRetry = false } = {}) {
      Reflect.set(globalThis, Symbol.for('RETRY_TIMES'), times);
      Reflect.set(globalThis, Symbol.for('LOG_ERRORS_BEFORE_RETRY'), logErrorsBeforeRetry);
    },
  };
}
