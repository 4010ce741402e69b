const { default: TestSequencer } = require('@jest/test-sequencer');

/**
 * Test files that take a minute or more, the longest first. Where nothing has run before, jest goes by
 * the size of a file, and these are small: begun last, they would keep one core alone.
 */
const LONG = [
  'e2e/packages/newcomer',
  'e2e/gallery/pages',
  'e2e/gallery/chat',
  'e2e/fixtures/ownParts',
  'cli/backup/__tests__/commands',
  'cli/__tests__/createAdmin',
];

/** @param {{ path: string }} test */
const rank = ({ path }) => {
  const place = LONG.findIndex((name) => path.includes(`/${name}.test.`));
  return place < 0 ? LONG.length : place;
};

/** Begins with the longest test files, and then does what jest would do. */
module.exports = class LongestFirst extends TestSequencer {
  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   */
  async sort(tests) {
    return (await super.sort(tests)).toSorted((a, b) => rank(a) - rank(b));
  }
};
