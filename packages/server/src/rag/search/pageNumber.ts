import { createHash } from 'node:crypto';

/** 52 bits of a digest: two of 100,000 pages share a number once in a million sites. */
export function pageNumber(url: string): number {
  return Number.parseInt(createHash('sha256').update(url).digest('hex').slice(0, 13), 16);
}
