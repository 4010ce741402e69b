import { jest } from '@jest/globals';

// A machine that does several things at once is slow to make a database. jest does not read a
// `testTimeout` of one project alone.
jest.setTimeout(60_000);
