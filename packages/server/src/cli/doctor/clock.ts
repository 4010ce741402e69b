import { type Finding, fail, ok, warn } from './finding.ts';

/** Codes of authenticator apps change this often, in milliseconds. */
const CODE_MS = 30_000;
/** How long a token for other backends is good, in milliseconds. */
const TOKEN_MS = 300_000;

const SYNC = 'timedatectl set-ntp true';

/**
 * Judges a clock by how far it is ahead of the one of this machine.
 *
 * @param whose `The server's` or the like, for the sentence
 * @param ahead in milliseconds; negative when it is behind
 * @param tolerance what the comparison itself may be wrong by, in milliseconds
 */
export function clockFinding(whose: string, ahead: number, tolerance: number): Finding {
  const off = Math.abs(ahead);
  const seconds = Math.round(off / 1_000);
  if (off <= CODE_MS + tolerance) return ok('clock', `${whose} clock agrees with this one.`);
  const sentence = `${whose} clock is ${seconds} seconds ${ahead > 0 ? 'ahead' : 'behind'}`;
  return off > TOKEN_MS
    ? fail('clock', `${sentence}: tokens and codes are refused.`, SYNC)
    : warn('clock', `${sentence}: codes of authenticator apps may be refused.`, SYNC);
}
