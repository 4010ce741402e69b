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
const hash = text(200).min(1).describe('Changes when the content does.');

/** A block of code as it stands on the page, with the language and title of its fence. */
export const manifestCodeSchema = z.strictObject({
  language: text(MANIFEST_LIMITS.codeLanguage).optional().describe('The language of its fence.'),
  title: text(MANIFEST_LIMITS.codeTitle).optional().describe('The title of its fence.'),
  text: text(MANIFEST_LIMITS.code).describe('The code.'),
});

/**
 * What stands between one heading and the next. `headingPath` runs from the page's title to this
 * section's own heading; `anchor` is absent for the text above the first heading.
 */
export const manifestSectionSchema = z.strictObject({
  anchor: text(MANIFEST_LIMITS.anchor)
    .optional()
    .describe(
      'The id of the heading. It is missing in the section above the first heading of a page.',
    ),
  headingPath: z
    .array(text(MANIFEST_LIMITS.title))
    .min(1)
    .max(MANIFEST_LIMITS.headingPath)
    .describe("From the page's title to the heading of this section."),
  text: text(MANIFEST_LIMITS.text).describe(
    'What stands between this heading and the next, as plain text.',
  ),
  code: z
    .array(manifestCodeSchema)
    .max(MANIFEST_LIMITS.codes)
    .default([])
    .describe('Its blocks of code.'),
  hash,
});

/** One content page of the built site. `url` is the path on the site, base URL included. */
export const manifestPageSchema = z.strictObject({
  url: text(2_000)
    .regex(/^\/(?!\/)/, 'must be a path that starts with a single "/"')
    .describe('The path on the site, base URL included.'),
  title: text(MANIFEST_LIMITS.title).describe('Its title.'),
  description: text(MANIFEST_LIMITS.description).optional().describe('What it is about.'),
  locale: text(35).describe('Its language.'),
  version: text(100).optional().describe('The docs version that it is of.'),
  plugin: text(200).describe('The docs instance that made it, such as `docs:default`.'),
  tags: z
    .array(text(MANIFEST_LIMITS.tag))
    .max(MANIFEST_LIMITS.tags)
    .default([])
    .describe('Its tags.'),
  audience: z
    .array(text(100))
    .min(1)
    .max(MANIFEST_LIMITS.audience)
    .default(['public'])
    .describe('Who may read it. Only what is `public` is searched.'),
  hash,
  sections: z
    .array(manifestSectionSchema)
    .max(MANIFEST_LIMITS.sections)
    .describe('Its sections, from the top.'),
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
  format: z.literal(MANIFEST_FORMAT).describe('The version of this form.'),
  site: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).describe('The address of the site.'),
      baseUrl: text(500)
        .regex(/^\/([^/].*)?$/, 'must start with "/"')
        .describe('The path under which it stands.'),
      title: text(500),
      policyVersion: text(50)
        .optional()
        .describe('The version of the privacy policy that the site shows.'),
    })
    .describe('The site.'),
  locale: text(35)
    .optional()
    .describe(
      'The locale that is replaced. Without it, every locale that a page names is replaced.',
    ),
  instructions: text(MANIFEST_LIMITS.instructions)
    .optional()
    .describe(
      "The author's file `assistant.md`: what a language model is told about tone, scope and terms.",
    ),
  generator: text(100)
    .optional()
    .describe('What made the manifest, such as `docusaurus-plugin-auth/0.1.0`.'),
  pages: z.array(manifestPageSchema).max(MANIFEST_LIMITS.pages).describe('All its pages.'),
});

/**
 * Who sent a manifest: a holder of the ingest token, an administrator by the button of the operator's
 * pages, the server itself when it started, or a command on its machine.
 */
export const INGEST_SENDERS = ['token', 'administrator', 'start', 'command'] as const;

/** What an ingest changed, in numbers of sections, and what is wrong with the site beside that. */
export const ingestResultSchema = z.object({
  site: z.string().describe('The address of the site.'),
  locales: z.array(z.string()).describe('Which locales were replaced.'),
  generation: z.number().int().describe('Grows by one with each change.'),
  pages: z.number().int().describe('Pages in the index.'),
  sections: z.number().int().describe('Sections in the index.'),
  added: z.number().int().describe('Sections that came.'),
  removed: z.number().int().describe('Sections that went.'),
  unchanged: z.number().int().describe('Sections that stayed.'),
  warnings: z
    .array(z.string())
    .optional()
    .describe(
      'What else of the site needs a look, such as another version of the privacy policy than the one in force.',
    ),
});

export type IngestSender = (typeof INGEST_SENDERS)[number];
export type ManifestCode = z.infer<typeof manifestCodeSchema>;
export type ManifestSection = z.infer<typeof manifestSectionSchema>;
export type ManifestPage = z.infer<typeof manifestPageSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type IngestResult = z.infer<typeof ingestResultSchema>;
