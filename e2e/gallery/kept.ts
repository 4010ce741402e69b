import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { ROOT } from '../../scripts/shared/paths.ts';
import { compare, type Difference } from './compare.ts';
import { bytesOf, decode, encode, reduce } from './picture.ts';

const KEPT = path.join(import.meta.dirname, 'kept');
/** What differs is written there to be looked at. It is no part of the repository. */
const DIFFERENCES = path.join(ROOT, 'test-results/gallery');

/** Whether what is shown now becomes what is kept: `npm run gallery:update`. */
const updates = process.env.GALLERY_UPDATE === 'true';

function write(file: string, png: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, png);
}

/** Forgets the differences of the run before. */
export function clearDifferences(): void {
  rmSync(DIFFERENCES, { recursive: true, force: true });
}

/** Writes the difference down. @returns how to find it */
function report({ reason, picture }: Difference, name: string): string {
  const file = path.join(DIFFERENCES, `${name}.png`);
  const { width, height } = picture;
  write(
    file,
    PNG.sync.write(Object.assign(new PNG({ width, height }), { data: bytesOf(picture) })),
  );
  return `${reason}; kept, new and what differs: ${path.relative(ROOT, file)}`;
}

/**
 * Compares a picture with the one that is kept under a name, or keeps it.
 *
 * @param name such as `chat-empty/360-light-ltr`
 * @returns how they differ, in a sentence without its full stop; undefined when they do not
 */
export function differenceFromKept(name: string, png: Buffer): string | undefined {
  const file = path.join(KEPT, `${name}.png`);
  const now = reduce(decode(png));
  const kept = existsSync(file) ? decode(readFileSync(file)) : undefined;
  const difference = kept && compare(kept, now);
  if (updates) {
    // One that still is the same is not written anew: another browser draws it a little otherwise.
    if (!kept || difference) write(file, encode(now));
    return undefined;
  }
  if (!kept) return 'is not kept yet: run "npm run gallery:update"';
  return difference && report(difference, name);
}

/**
 * Looks for pictures of states that are gone; an update removes them.
 *
 * @param ids of all states that there are
 */
export function orphans(ids: readonly string[]): string[] {
  const folders = existsSync(KEPT) ? readdirSync(KEPT) : [];
  const gone = folders.filter((folder) => !ids.includes(folder));
  if (!updates) return gone;
  for (const folder of gone) rmSync(path.join(KEPT, folder), { recursive: true });
  return [];
}
