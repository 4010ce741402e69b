import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 as authenticator apps take it: blanks and lower case do not matter. */
function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase()]
    .filter((letter) => ALPHABET.includes(letter))
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

/**
 * The six digits that an authenticator app shows for a key.
 *
 * @param key the key as the page shows it, in Base32
 * @param time in milliseconds
 * @see https://www.rfc-editor.org/rfc/rfc6238
 */
export function totp(key: string, time: number): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const hash = createHmac('sha1', fromBase32(key)).update(step).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
