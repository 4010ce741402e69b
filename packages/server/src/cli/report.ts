import type { IngestResult } from '../contract/index.ts';
import type { VectorStatus } from '../rag/enrich/vectorStatus.ts';

/** What a start did, for the person who started it. */
export interface StartReport {
  /** Where readers find it. */
  url: string;
  /** Where it listens, when that is another address. */
  listening?: string;
  /** The database in words. */
  database: string;
  /** Folder that mails go into while no mail server is set. */
  outbox?: string;
  /** Names of the migrations that ran at this start. */
  migrations: string[];
  site?: string;
  /** Sites on other addresses, each with how it stands to the server. */
  pages?: string[];
  ingested: IngestResult[];
  /** How far the vectors of the embedding model are, if there is one. */
  vectors?: VectorStatus | undefined;
  /** File of the secret that was made at this start. */
  secretFile?: string;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

function indexLine({ locales, pages, sections, added, removed }: IngestResult): string {
  const changes = added + removed ? `${added} new, ${removed} gone` : 'unchanged';
  const size = `${count(pages, 'page')}, ${count(sections, 'section')}`;
  return `index     ${locales.join(', ')}: ${size} (${changes})`;
}

function databaseLine({ database, migrations }: StartReport): string {
  const done = migrations.length ? `, brought up to date (${migrations.join(', ')})` : '';
  return `database  ${database}${done}`;
}

function vectorLine({ model, available, total, done }: VectorStatus): string {
  if (!available) return 'vectors   none: the database has no pgvector, so search stays by words';
  const rest = done < total ? ', the rest follows in the background' : '';
  return `vectors   ${done} of ${count(total, 'section')} embedded by ${model}${rest}`;
}

/** Each once, though several locales of a site may have the same. */
function warningLines({ ingested }: StartReport): string[] {
  const warnings = ingested.flatMap((result) => result.warnings ?? []);
  return [...new Set(warnings)].map((warning) => `warning   ${warning}`);
}

/** The report in lines: the address first. */
export function reportLines(report: StartReport): string[] {
  return [
    `Docusaurus Auth runs at ${report.url}`,
    report.listening && `listening ${report.listening}`,
    report.site && `site      ${report.site}`,
    ...(report.pages ?? []).map((page) => `pages     ${page}`),
    databaseLine(report),
    ...report.ingested.map(indexLine),
    ...warningLines(report),
    report.vectors && vectorLine(report.vectors),
    report.outbox && `mail      kept as files in ${report.outbox} (SMTP_URL is not set)`,
    report.secretFile && `secret    made and kept in ${report.secretFile}`,
  ]
    .filter((line) => typeof line === 'string')
    .map((line, index) => (index === 0 ? line : `  ${line}`));
}
