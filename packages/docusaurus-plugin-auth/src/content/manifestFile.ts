import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../contract';
import { PLUGIN_NAME } from '../options';

/**
 * The folder of the manifests, one file a locale. It lies beside `build/` on purpose: everything
 * inside `build/` is published.
 */
export function manifestDir(generatedFilesDir: string): string {
  return path.join(generatedFilesDir, PLUGIN_NAME, 'default', 'content');
}

/** Writes the manifest of one locale in one step, so that nobody ever reads half of it. */
export async function saveManifest(
  generatedFilesDir: string,
  locale: string,
  manifest: Manifest,
): Promise<void> {
  const dir = manifestDir(generatedFilesDir);
  const file = path.join(dir, `${locale}.json`);
  const unfinished = `${file}.${process.pid}.tmp`;
  await fs.mkdir(dir, { recursive: true });
  await fs.writeFile(unfinished, JSON.stringify(manifest));
  await fs.rename(unfinished, file);
}

/** Removes the manifests of locales that the site no longer has. */
export async function removeOtherManifests(
  generatedFilesDir: string,
  locales: readonly string[],
): Promise<void> {
  const dir = manifestDir(generatedFilesDir);
  const kept = new Set(locales.map((locale) => `${locale}.json`));
  const files = await fs.readdir(dir);
  const stale = files.filter((file) => file.endsWith('.json') && !kept.has(file));
  await Promise.all(stale.map((file) => fs.rm(path.join(dir, file), { force: true })));
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** The manifest of one locale as it lies on disk; undefined when no build has written it. */
export async function loadManifest(
  generatedFilesDir: string,
  locale: string,
): Promise<Buffer | undefined> {
  try {
    return await fs.readFile(path.join(manifestDir(generatedFilesDir), `${locale}.json`));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
