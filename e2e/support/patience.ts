import { jest } from '@jest/globals';

// Builds and browsers take their time. jest does not read a `testTimeout` of one project alone.
jest.setTimeout(240_000);
