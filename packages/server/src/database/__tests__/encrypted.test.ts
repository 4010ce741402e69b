import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { CERTIFICATE, startTlsFront, type TlsFront } from '../../testing/tlsFront.ts';
import { connect } from '../connect.ts';

describe('a Postgres behind TLS', () => {
  let database: TestDatabase;
  let front: TlsFront;
  let folder: string;
  let authority: string;
  beforeAll(async () => {
    database = await createTestDatabase('postgres');
    front = await startTlsFront(database.url ?? '');
    folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-tls-'));
    authority = join(folder, 'ca.pem');
    await writeFile(authority, CERTIFICATE);
  });
  afterAll(async () => {
    await front?.close();
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Connects by the address with these parameters, and asks for something. */
  async function ask(parameters: string): Promise<unknown> {
    const databaseUrl = `${front.url}?${parameters}`;
    const { db, close } = await connect({ databaseUrl, dataDir: folder });
    try {
      const { rows } = await sql<{ answer: number }>`select 42 as answer`.execute(db);
      return rows[0]?.answer;
    } finally {
      await close();
    }
  }

  it.each([
    ['a certificate of the operator’s authority', 'sslmode=verify-full'],
    ['the parameters that Neon gives', 'sslmode=require&channel_binding=require'],
    ['a mode that asks for less', 'sslmode=verify-ca'],
  ])('is used encrypted with %s', async (_what, parameters) => {
    const before = front.encrypted();
    expect(await ask(`${parameters}&sslrootcert=${authority}`)).toBe(42);
    expect(front.encrypted()).toBeGreaterThan(before);
  });

  it.each(['verify-full', 'require', 'prefer', 'verify-ca'])(
    'is refused under sslmode=%s when nobody known has signed its certificate',
    async (mode) => {
      const { hostname, port, pathname } = new URL(front.url);
      await expect(ask(`sslmode=${mode}`)).rejects.toThrow(
        `The database at ${hostname}:${port}${pathname} cannot be reached (nobody known has signed its certificate; name the file of its authority with sslrootcert=`,
      );
    },
  );

  it('is used with a certificate that nobody has checked only by no-verify', async () => {
    expect(await ask('sslmode=no-verify')).toBe(42);
  });

  it('gives one sentence for a file that is not there', async () => {
    await expect(ask('sslmode=require&sslrootcert=/nowhere/ca.pem')).rejects.toThrow(
      'cannot be reached (a file that the address names is not there): check DATABASE_URL',
    );
  });

  it('prints no warning about the mode', async () => {
    const warn = jest.spyOn(process, 'emitWarning');
    await ask(`sslmode=require&sslrootcert=${authority}`);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
