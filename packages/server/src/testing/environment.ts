/** What the global setup tells the test files, through the environment that jest's workers inherit. */
export const ENV = {
  /** Address of a Postgres on which databases may be made and dropped. */
  postgresUrl: 'DOCUSAURUS_AUTH_TEST_POSTGRES',
  /** Name of a database on it that `migrations/` has run on, to copy. */
  migratedDatabase: 'DOCUSAURUS_AUTH_TEST_POSTGRES_MIGRATED',
  /** `yes` when that Postgres has pgvector, `no` when it has not. */
  postgresVector: 'DOCUSAURUS_AUTH_TEST_POSTGRES_VECTOR',
  /** File with a dump of an empty PGlite. */
  emptyTemplate: 'DOCUSAURUS_AUTH_TEST_PGLITE_EMPTY',
  /** File with a dump of a PGlite that `migrations/` has run on. */
  migratedTemplate: 'DOCUSAURUS_AUTH_TEST_PGLITE',
} as const;

/** The value that the global setup has left. */
export function fromSetup(name: keyof typeof ENV): string {
  const value = process.env[ENV[name]];
  if (!value) throw new Error('run the tests through jest: its global setup starts the databases');
  return value;
}
