import type { BinaryLike, ScryptOptions } from 'node:crypto';

/** As little work as scrypt can do. */
const COST: ScryptOptions = { N: 2, r: 8, p: 1 };
const MARK = Symbol.for('docusaurus-auth.quick-hashes');

// Not imported: jest would keep what this file finds, for all that import it in the first file of a worker.
const crypto = process.getBuiltinModule('node:crypto');
const { scrypt } = crypto;

/**
 * Nearly every test makes a reader with a password, and a hash of production is meant to be slow: it
 * would be a third of the time of all tests. Here the same function does less work. What production
 * spends is tested where a server runs in a process of its own.
 */
function quickScrypt(
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
): void {
  scrypt(password, salt, length, { ...options, ...COST }, done);
}

// The files of a worker share Node's own modules: once is enough.
if (!(MARK in crypto)) {
  Object.assign(crypto, { scrypt: quickScrypt, [MARK]: true });
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
}
