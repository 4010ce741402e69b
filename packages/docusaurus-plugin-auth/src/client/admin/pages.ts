import { count, list, record, text, textOrNull } from '../parsing';

/** What sections are listed for. */
export const SECTION_LISTS = ['answering', 'badly_rated', 'never_found', 'stale'] as const;

export type SectionListName = (typeof SECTION_LISTS)[number];

/** A section of the docs, and how it did. */
export interface AdminSection {
  url: string;
  /** Null when the docs have it no longer. */
  title: string | null;
  headingPath: string[];
  found: number;
  cited: number;
  up: number;
  down: number;
  /** `YYYY-MM-DD`. */
  lastFound: string | null;
  /** ISO 8601. */
  changedAt: string | null;
}

/** `GET /api/v1/admin/pages/summary`. */
export interface PageSummary {
  indexed: number;
  neverFound: number;
  cited: number;
  badlyRated: number;
  stale: number;
  days: Array<{ day: string; cited: number; up: number; down: number }>;
}

/** Reads the summary of the server. @throws {ClientError} `malformed_response` */
export function toPageSummary(body: unknown): PageSummary {
  const summary = record(body);
  return {
    indexed: count(summary.indexed),
    neverFound: count(summary.neverFound),
    cited: count(summary.cited),
    badlyRated: count(summary.badlyRated),
    stale: count(summary.stale),
    days: list(summary.days, (value) => {
      const { day, cited, up, down } = record(value);
      return { day: text(day), cited: count(cited), up: count(up), down: count(down) };
    }),
  };
}

/** Reads a section of a list. @throws {ClientError} `malformed_response` */
export function toAdminSection(body: unknown): AdminSection {
  const section = record(body);
  return {
    url: text(section.url),
    title: textOrNull(section.title),
    headingPath: list(section.headingPath, text),
    found: count(section.found),
    cited: count(section.cited),
    up: count(section.up),
    down: count(section.down),
    lastFound: textOrNull(section.lastFound),
    changedAt: textOrNull(section.changedAt),
  };
}

/**
 * What a section is called: its headings below the title of the page, else its address.
 *
 * @example
 * sectionName({ title: 'Kettle', headingPath: ['Kettle', 'Pot'], url: '/kettle#pot' }); // 'Kettle › Pot'
 */
export function sectionName({
  title,
  headingPath,
  url,
}: Pick<AdminSection, 'title' | 'headingPath' | 'url'>): string {
  if (title === null) return url;
  const [first, ...rest] = headingPath;
  return [title, ...(first === undefined || first === title ? rest : headingPath)].join(' › ');
}
