import { jest } from '@jest/globals';

// Builds and browsers take their time. jest does not read a `testTimeout` of one project alone.
jest.setTimeout(240_000);

// A build machine that stalls for a moment must not cost the whole run: the first failure is printed
// and the test walked once more. At a desk a flaky test shall show.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
