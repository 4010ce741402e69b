/**
 * What the Node side of the plugin sends to the server, and what it gets back.
 *
 * The server's `contract/` is the source of these shapes. They are restated here so that the
 * declarations of this package stand alone: a site that installs the plugin need not install the
 * server. `__tests__/contract.test.ts` fails to compile when the two differ.
 */

export interface ManifestCode {
  language?: string;
  title?: string;
  text: string;
}

/** What stands between one heading of a page and the next. */
export interface ManifestSection {
  /** Id of the heading; absent for the text above the first heading. */
  anchor?: string;
  /** From the page's title to the section's own heading. */
  headingPath: string[];
  text: string;
  code: ManifestCode[];
  hash: string;
}

/** One content page of the built site. */
export interface ManifestPage {
  /** Path on the site, base URL included. */
  url: string;
  title: string;
  description?: string;
  locale: string;
  version?: string;
  /** Kind and id of the plugin that made the page, e.g. `docs:default`. */
  plugin: string;
  tags: string[];
  audience: string[];
  hash: string;
  sections: ManifestSection[];
}

/** Everything that one locale of a site publishes. */
export interface Manifest {
  format: 1;
  site: { url: string; baseUrl: string; title: string; policyVersion?: string };
  locale?: string;
  /** The author's file `assistant.md`: what a language model is told about tone, scope and terms. */
  instructions?: string;
  /** What made it: the name and version of this package. */
  generator?: string;
  pages: ManifestPage[];
}

/** What an ingest changed, in numbers of sections. */
export interface IngestResult {
  site: string;
  locales: string[];
  generation: number;
  pages: number;
  sections: number;
  added: number;
  removed: number;
  unchanged: number;
  /** What is wrong with the site beside its content, a sentence for each. */
  warnings?: string[];
}

/** One field of a request that is wrong, named by its path, e.g. `pages[3].url`. */
export interface FieldError {
  field: string;
  message: string;
}

/** An RFC 9457 problem document: what the server answers when a request fails. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** Stable; the server's error page lists every code. */
  code: string;
  detail?: string;
  errors?: FieldError[];
  requestId?: string;
}
