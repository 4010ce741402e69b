import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { CANARIES, filesWithCanaries } from '../shared/canaries.ts';
import { ROOT } from '../shared/paths.ts';

test('a secret of the environment is found wherever a build has written it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
  mkdirSync(path.join(folder, 'assets/js'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<p>no secret</p>');
  expect(filesWithCanaries(folder)).toEqual([]);
  const script = path.join(folder, 'assets/js/main.js');
  writeFileSync(script, `const env = { token: "${CANARIES.INGEST_TOKEN}" };`);
  expect(filesWithCanaries(folder)).toEqual([script]);
  rmSync(folder, { recursive: true });
});

test('every secret that the environment of a server may hold is given to the build', () => {
  const example = readFileSync(path.join(ROOT, '.env.example'), 'utf8');
  const names = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name = '']) => name);
  const secret = names.filter((name) =>
    /_(SECRET|TOKEN|KEY|PASSWORD)$|^(DATABASE_URL|SMTP_URL)$/.test(name),
  );
  expect(secret.length).toBeGreaterThan(7);
  expect(secret.filter((name) => !(name in CANARIES))).toEqual([]);
});
