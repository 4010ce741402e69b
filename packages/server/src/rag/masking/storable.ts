import { mask } from './mask.ts';

/** A text of a reader as it may be stored: masked, and without what Postgres cannot hold. */
export function storable(text: string): string {
  return mask(text.replaceAll('\0', '').toWellFormed());
}
