import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { environmentSchema } from '../../configEnvironment.ts';
import { ERRORS } from '../problem.ts';

const REFERENCE = resolve(import.meta.dirname, '../../../../../website/docs/reference');

/** The cells of the rows of all tables of a page. */
function rows(page: string): string[][] {
  const lines = readFileSync(resolve(REFERENCE, page), 'utf8').split('\n');
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return cells.filter(([, first]) => first?.startsWith('`')).map(([, ...rest]) => rest);
}

test('the website explains every error code of the API with its status', () => {
  const told = rows('errors.md').map(([code = '', status = '']) => [
    code.replaceAll('`', ''),
    status,
  ]);
  for (const [code, { status }] of Object.entries(ERRORS)) {
    expect(told).toContainEqual([code, String(status)]);
  }
});

test('the website explains every environment variable of the server', () => {
  const told = rows('environment.md').map(([name = '']) => name.replaceAll('`', ''));
  const variables = Object.keys(environmentSchema.shape);
  const oidc = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'LABEL', 'SCOPES'];
  const provider = oidc.map((part) => `OIDC_ACME_${part}`);
  expect(told.filter((name) => /^[A-Z]/.test(name)).sort()).toEqual(
    [...variables, ...provider].sort(),
  );
});
