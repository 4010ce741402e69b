import { createHash } from 'node:crypto';
import { MANIFEST_LIMITS as LIMITS, type ManifestPage } from '../contract/index.ts';
import { clip } from './clip.ts';
import type { Section } from './SectionCollector.ts';

/** What all pages of one run share. */
export interface PageScope {
  locale: string;
  version?: string | undefined;
}

export interface PageParts {
  url: string;
  title: string;
  description?: string | undefined;
  /** Kind and name of the source, e.g. `markdown:default`. */
  plugin: string;
  tags?: string[];
  sections: Section[];
}

/** A digest that changes when the value does. */
function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

/** Puts a page of the manifest together. */
export function makePage(parts: PageParts, { locale, version }: PageScope): ManifestPage {
  const { url, title, description, plugin, tags = [], sections } = parts;
  const labels = [...new Set(tags.map((tag) => clip(tag, LIMITS.tag)))];
  const page = {
    url,
    title: clip(title, LIMITS.title),
    ...(description && { description: clip(description, LIMITS.description) }),
    locale,
    ...(version && { version }),
    plugin,
    tags: labels.slice(0, LIMITS.tags),
    audience: ['public'],
    sections: sections.map((section) => ({ ...section, hash: digest(section) })),
  };
  return { ...page, hash: digest(page) };
}
