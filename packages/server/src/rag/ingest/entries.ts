import { createHash } from 'node:crypto';
import type { Manifest, ManifestPage, ManifestSection } from '../../contract/index.ts';

/** One section of the manifest with what is indexed with it. */
export interface Entry {
  page: ManifestPage;
  section: ManifestSection;
  /** Place on the page. */
  position: number;
  /** Changes exactly when the section has to be indexed again. */
  hash: string;
}

/** The sections that one index shall hold. */
export interface WantedIndex {
  plugin: string;
  version: string;
  /** The version for readers who did not choose one. */
  latest: boolean;
  entries: Entry[];
}

/** The server trusts its own digest only: a client's may stay the same when the content changes. */
function digest(entry: Omit<Entry, 'hash'>): string {
  const { page, section } = entry;
  const { anchor = null, headingPath, text, code } = section;
  const { title, audience, tags } = page;
  const indexed = [title, audience, tags, descriptionOf(entry), anchor, headingPath, text, code];
  return createHash('sha256').update(JSON.stringify(indexed)).digest('base64url');
}

/** The page's description is searched with its first section, unless that repeats it. */
export function descriptionOf({ page, section, position }: Omit<Entry, 'hash'>): string {
  const { description = '' } = page;
  return position > 0 || section.text.includes(description) ? '' : description;
}

/** A page without text is still found by its title. */
function sectionsOf(page: ManifestPage): ManifestSection[] {
  if (page.sections.length > 0) return page.sections;
  return [{ headingPath: [page.title], text: '', code: [], hash: '' }];
}

function entriesOf(page: ManifestPage): Entry[] {
  return sectionsOf(page).map((section, position) => {
    const entry = { page, section, position };
    return { ...entry, hash: digest(entry) };
  });
}

/** Docusaurus keeps the latest version at addresses that do not name it. */
function namesVersion(page: ManifestPage): boolean {
  const segments = page.url.split('/');
  return segments.includes(page.version ?? '') || segments.includes('next');
}

/** The version of which the smallest share of pages names it in the address; else the first. */
function latestOf(indexes: WantedIndex[]): WantedIndex | undefined {
  const share = ({ entries }: WantedIndex) =>
    entries.filter((entry) => namesVersion(entry.page)).length / Math.max(1, entries.length);
  return indexes.reduce<WantedIndex | undefined>((best, index) => {
    return best && share(best) <= share(index) ? best : index;
  }, undefined);
}

/** The indexes that a locale of a manifest makes: one for each version of each docs instance. */
export function wantedIndexes(manifest: Manifest, locale: string): WantedIndex[] {
  const indexes = new Map<string, WantedIndex>();
  for (const page of manifest.pages) {
    if (page.locale !== locale) continue;
    const version = page.version ?? '';
    const key = JSON.stringify([page.plugin, version]);
    const index = indexes.get(key) ?? { plugin: page.plugin, version, latest: false, entries: [] };
    index.entries.push(...entriesOf(page));
    indexes.set(key, index);
  }
  const all = [...indexes.values()];
  for (const versions of Map.groupBy(all, (index) => index.plugin).values()) {
    const versioned = versions.filter((index) => index.version !== '');
    for (const index of versions) index.latest = index.version === '';
    const latest = latestOf(versioned);
    if (latest) latest.latest = true;
  }
  return all;
}
