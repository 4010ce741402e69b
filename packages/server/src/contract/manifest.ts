import * as z from 'zod';
import { text } from './text.ts';

/** Version of the manifest format that this server reads. */
export const MANIFEST_FORMAT = 1;

/** Longest `assistant.md` in characters. */
export const INSTRUCTIONS_MAX = 20_000;

/** Any digest that changes when the content does. The server compares contents by its own. */
const hash = text(200).min(1);

/** A block of code as it stands on the page, with the language and title of its fence. */
export const manifestCodeSchema = z.strictObject({
  language: text(60).optional(),
  title: text(300).optional(),
  text: text(200_000),
});

/**
 * What stands between one heading and the next. `headingPath` runs from the page's title to this
 * section's own heading; `anchor` is absent for the text above the first heading.
 */
export const manifestSectionSchema = z.strictObject({
  anchor: text(500).optional(),
  headingPath: z.array(text(500)).min(1).max(12),
  text: text(1_000_000),
  code: z.array(manifestCodeSchema).max(500).default([]),
  hash,
});

/** One content page of the built site. `url` is the path on the site, base URL included. */
export const manifestPageSchema = z.strictObject({
  url: text(2_000).regex(/^\/(?!\/)/, 'must be a path that starts with a single "/"'),
  title: text(500),
  description: text(5_000).optional(),
  locale: text(35),
  version: text(100).optional(),
  plugin: text(200),
  tags: z.array(text(200)).max(100).default([]),
  audience: z.array(text(100)).min(1).max(20).default(['public']),
  hash,
  sections: z.array(manifestSectionSchema).max(5_000),
});

/**
 * Everything that one locale of a site publishes, as `docusaurus build` extracted it.
 *
 * `PUT /api/v1/index` replaces what the server holds for the same site and locale. Without
 * `locale`, every locale that the pages name is replaced. `instructions` is the author's file
 * `assistant.md`: what a language model is told about tone, scope and terms.
 */
export const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  site: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    baseUrl: text(500).regex(/^\/([^/].*)?$/, 'must start with "/"'),
    title: text(500),
  }),
  locale: text(35).optional(),
  instructions: text(INSTRUCTIONS_MAX).optional(),
  pages: z.array(manifestPageSchema).max(100_000),
});

/** What an ingest changed, in numbers of sections. */
export const ingestResultSchema = z.object({
  site: z.string(),
  locales: z.array(z.string()),
  generation: z.number().int(),
  pages: z.number().int(),
  sections: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  unchanged: z.number().int(),
});

export type ManifestCode = z.infer<typeof manifestCodeSchema>;
export type ManifestSection = z.infer<typeof manifestSectionSchema>;
export type ManifestPage = z.infer<typeof manifestPageSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type IngestResult = z.infer<typeof ingestResultSchema>;
