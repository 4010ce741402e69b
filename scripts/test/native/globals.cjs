/** What `@jest/globals` gives to the test file that runs now. */
let current = {};

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

/** Modules that are loaded once hold on to what they have imported: it always means the file that runs now. */
const follow = (name) =>
  new Proxy(() => {}, {
    apply: (_target, _self, args) => current[name](...args),
    get: (_target, key) => current[name][key],
  });

exports.globals = Object.fromEntries(NAMES.map((name) => [name, follow(name)]));

exports.serve = (globals, environment) => {
  current = { ...globals, jest: jestObject(environment) };
};

function jestObject({ moduleMocker, fakeTimersModern: timers }) {
  const mocker = (name) => moduleMocker[name].bind(moduleMocker);
  return {
    fn: mocker('fn'),
    spyOn: mocker('spyOn'),
    restoreAllMocks: mocker('restoreAllMocks'),
    useFakeTimers: (options) => timers.useFakeTimers(options),
    useRealTimers: () => timers.useRealTimers(),
    setSystemTime: (now) => timers.setSystemTime(now),
    advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
    setTimeout: (ms) => {
      globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = ms;
    },
    retryTimes: (times, { logErrorsBeforeRetry = false } = {}) => {
      globalThis[Symbol.for('RETRY_TIMES')] = times;
      globalThis[Symbol.for('LOG_ERRORS_BEFORE_RETRY')] = logErrorsBeforeRetry;
    },
  };
}
