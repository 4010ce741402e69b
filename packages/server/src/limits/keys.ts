import { normalizeIP } from '@better-auth/core/utils/ip';

/** Makes a keyed hash of a text, see `AuthService.sign`. */
export type Sign = (purpose: string, text: string) => string;

const PURPOSE = 'request-limit';

/**
 * What stands for somebody in the counts: a hash under the secret of the server, from which nobody
 * else finds the address, the account or the session.
 */
export function limitKeys(sign: Sign) {
  const hash = (text: string) => sign(PURPOSE, text).slice(0, 22);
  return {
    /** The addresses of one IPv6 network (/64), in any spelling, are one: a home has them all. */
    address: (policy: string, address: string) => hash(`${policy}:address:${normalizeIP(address)}`),
    reader: (policy: string, reader: string) => hash(`${policy}:reader:${reader}`),
    all: (policy: string) => `${policy}:all`,
    /** Any other text, which may hold an address. */
    other: hash,
  };
}

export type LimitKeys = ReturnType<typeof limitKeys>;
