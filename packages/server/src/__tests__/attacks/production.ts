import { jest } from '@jest/globals';

/**
 * Imported before anything else by every file of attacks: Better Auth reads `NODE_ENV` when it is
 * loaded, and under jest's `test` it checks no origins, limits nothing and makes addresses up.
 */
process.env.NODE_ENV = 'production';

// A machine that does several things at once takes its time for password hashes.
jest.setTimeout(60_000);
