import { createHmac } from 'node:crypto';

/** Seconds that a code is shown. */
const PERIOD = 30;
const DIGITS = 6;
/** Codes before and after the present one that are taken too, for clocks that are off. */
const WINDOW = 1;

/**
 * The code of one step, RFC 4226 section 5.3.
 * @see https://www.rfc-editor.org/rfc/rfc4226#section-5.3
 */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const value = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(value % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The present step of the clock, RFC 6238. */
export function stepAt(milliseconds: number): number {
  return Math.floor(milliseconds / 1000 / PERIOD);
}

/** The step that `code` belongs to, if it is taken now. */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  const present = stepAt(now);
  for (let step = present - WINDOW; step <= present + WINDOW; step++) {
    if (codeAt(secret, step) === code) return step;
  }
  return undefined;
}
