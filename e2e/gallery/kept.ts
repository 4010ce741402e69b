import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { ROOT } from '../../scripts/shared/paths.ts';
import { compare, type Difference } from './compare.ts';
import { bytesOf, decode, encode, type Picture, reduce } from './picture.ts';

const KEPT = path.join(import.meta.dirname, 'kept');
/** What differs is written there to be looked at. It is no part of the repository. */
const DIFFERENCES = path.join(ROOT, 'test-results/gallery');

/** The digests of the pictures as they were when they were kept: most are the same to the last bit. */
const DIGESTS = path.join(KEPT, 'digests.json');

/** Whether what is shown now becomes what is kept: `npm run gallery:update`. */
const updates = process.env.GALLERY_UPDATE === 'true';

const fileOf = (name: string) => path.join(KEPT, `${name}.png`);

function write(file: string, png: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, png);
}

function readDigests(): Map<string, string> {
  if (!existsSync(DIGESTS)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(DIGESTS, 'utf8'))));
}

const digests = readDigests();

const digestOf = (png: Buffer) => createHash('sha256').update(png).digest('hex').slice(0, 16);

function keep(name: string, png: Buffer, now: Picture | undefined): void {
  if (now) write(fileOf(name), encode(now));
  digests.set(name, digestOf(png));
  const sorted = [...digests].sort(([a], [b]) => a.localeCompare(b));
  writeFileSync(DIGESTS, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
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
  const file = fileOf(name);
  const isKept = existsSync(file);
  // Reading a picture takes longer than taking it.
  if (isKept && digests.get(name) === digestOf(png)) return undefined;
  const now = reduce(decode(png));
  const difference = isKept ? compare(decode(readFileSync(file)), now) : undefined;
  if (updates) {
    // One that still looks the same is not written anew: another browser draws it a little otherwise.
    keep(name, png, isKept && !difference ? undefined : now);
    return undefined;
  }
  if (!isKept) return 'is not kept yet: run "npm run gallery:update"';
  return difference && report(difference, name);
}

/**
 * Looks for pictures of states that are gone; an update removes them.
 *
 * @param ids of all states that there are
 */
export function orphans(ids: readonly string[]): string[] {
  const entries = existsSync(KEPT) ? readdirSync(KEPT, { withFileTypes: true }) : [];
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const gone = folders.filter((folder) => !ids.includes(folder));
  if (!updates) return gone;
  for (const folder of gone) rmSync(path.join(KEPT, folder), { recursive: true });
  return [];
}
