export type { IngestOptions, IngestProgress } from './ingestLocale.ts';
export { ingestManifest } from './ingestManifest.ts';
export { readManifest } from './readManifest.ts';
