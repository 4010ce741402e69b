import { count, flag, list, oneOf, record, text, textOrNull } from '../parsing';
import { type SystemReason, toReasons } from './system';

export const INGEST_SENDERS = ['token', 'administrator', 'start', 'command'] as const;

export type IngestSender = (typeof INGEST_SENDERS)[number];

/** The sections of one version in one language. */
export interface IndexedVersion {
  site: string;
  locale: string;
  plugin: string;
  /** Empty for pages without versions. */
  version: string;
  latest: boolean;
  sections: number;
  /** The next ingest builds it anew. */
  stale: boolean;
}

export interface IndexedSite {
  site: string;
  locale: string;
  generation: number;
  publishedAt: string;
}

/** A manifest that came, and what became of it. */
export interface Ingest {
  at: string;
  /** Null for a way in that this page has no word for. */
  sender: IngestSender | null;
  done: boolean;
  error: string | null;
  locales: string[];
  sections: number;
  added: number;
  removed: number;
  ms: number;
  /** What made it. */
  generator: string | null;
}

/** `GET /api/v1/admin/system/index`. */
export interface SystemIndex {
  attention: SystemReason[];
  sites: IndexedSite[];
  versions: IndexedVersion[];
  ingests: Ingest[];
  /** The server can build the index anew by itself. */
  manifests: boolean;
  embeddings: { model: string; available: boolean; total: number; done: number } | null;
  questions: { total: number; done: number } | null;
}

function toIngest(value: unknown): Ingest {
  const ingest = record(value);
  return {
    at: text(ingest.at),
    sender: oneOf(INGEST_SENDERS, ingest.sender),
    done: ingest.outcome === 'done',
    error: textOrNull(ingest.error),
    locales: list(ingest.locales, text),
    sections: count(ingest.sections),
    added: count(ingest.added),
    removed: count(ingest.removed),
    ms: count(ingest.ms),
    generator: textOrNull(ingest.generator),
  };
}

function toVersions(value: unknown): IndexedVersion[] {
  const { site, locale, indexes } = record(value);
  return list(indexes, record).map(({ plugin, version, latest, sections, stale }) => ({
    site: text(site),
    locale: text(locale),
    plugin: text(plugin),
    version: text(version),
    latest: flag(latest),
    sections: count(sections),
    stale: flag(stale),
  }));
}

function toEmbeddings(value: unknown): SystemIndex['embeddings'] {
  if (value === null) return null;
  const { model, available, total, done } = record(value);
  return {
    model: text(model),
    available: flag(available),
    total: count(total),
    done: count(done),
  };
}

function toQuestions(value: unknown): SystemIndex['questions'] {
  if (value === null) return null;
  const { total, done } = record(value);
  return { total: count(total), done: count(done) };
}

/** Reads what the index holds. @throws {ClientError} `malformed_response` */
export function toSystemIndex(body: unknown): SystemIndex {
  const { attention, sites, ingests, manifests, embeddings, questions } = record(body);
  return {
    attention: toReasons(attention),
    sites: list(sites, record).map(({ site, locale, generation, publishedAt }) => ({
      site: text(site),
      locale: text(locale),
      generation: count(generation),
      publishedAt: text(publishedAt),
    })),
    versions: list(sites, toVersions).flat(),
    ingests: list(ingests, toIngest),
    manifests: flag(manifests),
    embeddings: toEmbeddings(embeddings),
    questions: toQuestions(questions),
  };
}
