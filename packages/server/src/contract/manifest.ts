import * as z from 'zod';
import { text } from './text.ts';

/** Version of the manifest format that this server reads. */
export const MANIFEST_FORMAT = 1;

/** Largest sizes of a manifest's parts: texts in characters (UTF-16 units), lists in items. */
export const MANIFEST_LIMITS = {
  pages: 100_000,
  instructions: 20_000,
  title: 500,
  description: 5_000,
  tag: 200,
  tags: 100,
  audience: 20,
  sections: 5_000,
  anchor: 500,
  headingPath: 12,
  text: 1_000_000,
  code: 200_000,
  codes: 500,
  codeTitle: 300,
  codeLanguage: 60,
} as const;

/** Any digest that changes when the content does. The server compares contents by its own. */
const hash = text(200).min(1);

/** A block of code as it stands on the page, with the language and title of its fence. */
export const manifestCodeSchema = z.strictObject({
  language: text(MANIFEST_LIMITS.codeLanguage).optional(),
  title: text(MANIFEST_LIMITS.codeTitle).optional(),
  text: text(MANIFEST_LIMITS.code),
});

/**
 * What stands between one heading and the next. `headingPath` runs from the page's title to this
 * section's own heading; `anchor` is absent for the text above the first heading.
 */
export const manifestSectionSchema = z.strictObject({
  anchor: text(MANIFEST_LIMITS.anchor).optional(),
  headingPath: z.array(text(MANIFEST_LIMITS.title)).min(1).max(MANIFEST_LIMITS.headingPath),
  text: text(MANIFEST_LIMITS.text),
  code: z.array(manifestCodeSchema).max(MANIFEST_LIMITS.codes).default([]),
  hash,
});

/** One content page of the built site. `url` is the path on the site, base URL included. */
export const manifestPageSchema = z.strictObject({
  url: text(2_000).regex(/^\/(?!\/)/, 'must be a path that starts with a single "/"'),
  title: text(MANIFEST_LIMITS.title),
  description: text(MANIFEST_LIMITS.description).optional(),
  locale: text(35),
  version: text(100).optional(),
  plugin: text(200),
  tags: z.array(text(MANIFEST_LIMITS.tag)).max(MANIFEST_LIMITS.tags).default([]),
  audience: z.array(text(100)).min(1).max(MANIFEST_LIMITS.audience).default(['public']),
  hash,
  sections: z.array(manifestSectionSchema).max(MANIFEST_LIMITS.sections),
});

/**
 * Everything that one locale of a site publishes, as `docusaurus build` extracted it.
 *
 * `PUT /api/v1/index` replaces what the server holds for the same site and locale. Without
 * `locale`, every locale that the pages name is replaced. `instructions` is the author's file
 * `assistant.md`: what a language model is told about tone, scope and terms. `policyVersion` is the
 * version of the privacy policy that the site shows, where it names one.
 */
export const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  site: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    baseUrl: text(500).regex(/^\/([^/].*)?$/, 'must start with "/"'),
    title: text(500),
    policyVersion: text(50).optional(),
  }),
  locale: text(35).optional(),
  instructions: text(MANIFEST_LIMITS.instructions).optional(),
  pages: z.array(manifestPageSchema).max(MANIFEST_LIMITS.pages),
});

/** What an ingest changed, in numbers of sections, and what is wrong with the site beside that. */
export const ingestResultSchema = z.object({
  site: z.string(),
  locales: z.array(z.string()),
  generation: z.number().int(),
  pages: z.number().int(),
  sections: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  unchanged: z.number().int(),
  warnings: z.array(z.string()).optional(),
});

export type ManifestCode = z.infer<typeof manifestCodeSchema>;
export type ManifestSection = z.infer<typeof manifestSectionSchema>;
export type ManifestPage = z.infer<typeof manifestPageSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type IngestResult = z.infer<typeof ingestResultSchema>;
