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

/** Whether what is shown now becomes what is kept: `npm run gallery:update`. */
const updates = process.env.GALLERY_UPDATE === 'true';

/** Elsewhere the system draws the letters, each in its own way. */
const draws = process.platform === 'linux';
if (updates && !draws) throw new Error('Pictures are kept on Linux only.');

/** The kept picture of a state in a look. */
const fileOf = (name: string) => path.join(KEPT, `${name}.png`);

function write(file: string, png: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, png);
}

/** The digests of the pictures of a state as they were kept: most are the same to the last bit. */
const digestsFile = (id: string) => path.join(KEPT, id, 'digests.json');

function readDigests(id: string): Record<string, string> {
  const file = digestsFile(id);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const digestOf = (png: Buffer) => createHash('sha256').update(png).digest('hex').slice(0, 16);

function keep(id: string, look: string, png: Buffer, now: Picture | undefined): void {
  if (now) write(fileOf(`${id}/${look}`), encode(now));
  const digests = { ...readDigests(id), [look]: digestOf(png) };
  write(digestsFile(id), Buffer.from(`${JSON.stringify(digests, null, 2)}\n`));
}

/** Forgets the differences that the run before found in a state. */
export function clearDifferences(id: string): void {
  rmSync(path.join(DIFFERENCES, id), { recursive: true, force: true });
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
 * Compares a picture with the one that is kept of a state, or keeps it.
 *
 * @param look such as `320-light-ltr`
 * @returns how they differ, in a sentence without its full stop; undefined when they do not
 */
export function differenceFromKept(id: string, look: string, png: Buffer): string | undefined {
  const name = `${id}/${look}`;
  const file = fileOf(name);
  if (!draws) return undefined;
  const isKept = existsSync(file);
  // Reading a picture takes longer than taking it.
  if (isKept && readDigests(id)[look] === digestOf(png)) return undefined;
  const now = reduce(decode(png));
  const difference = isKept ? compare(decode(readFileSync(file)), now) : undefined;
  if (updates) {
    // One that still looks the same is not written anew: another browser draws it a little otherwise.
    keep(id, look, png, isKept && !difference ? undefined : now);
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
  const gone = existsSync(KEPT) ? readdirSync(KEPT).filter((name) => !ids.includes(name)) : [];
  if (!updates) return gone;
  for (const name of gone) rmSync(path.join(KEPT, name), { recursive: true });
  return [];
}
