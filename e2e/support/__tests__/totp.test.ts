import { expect, test } from '@jest/globals';
import { totp } from '../totp.ts';

// RFC 6238, appendix B: the key is the text "12345678901234567890"; the last six of its digits.
const KEY = 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [2_000_000_000, '279037'],
])('at second %i the code is the one of RFC 6238', (seconds, code) => {
  expect(totp(KEY, seconds * 1000)).toBe(code);
});
