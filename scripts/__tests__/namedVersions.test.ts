import path from 'node:path';
import { expect, test } from '@jest/globals';
import { namingFiles, packagesVersion, withVersion } from '../shared/namedVersions.ts';
import { ROOT } from '../shared/paths.ts';

test('what people copy names the version that the packages have', () => {
  const files = namingFiles();
  const version = packagesVersion();
  const outdated = files.filter(({ text }) => withVersion(text, version) !== text);
  expect(outdated.map(({ file }) => file)).toEqual([]);
  expect(files.map(({ file }) => path.relative(ROOT, file))).toEqual(
    expect.arrayContaining([
      'deploy/docker/Dockerfile',
      'examples/node/package.json',
      'website/docs/getting-started/quick-start.md',
    ]),
  );
});

test.each([
  ['ARG SERVER=docusaurus-auth-server@0.1.0', 'ARG SERVER=docusaurus-auth-server@2.0.1'],
  ['"docusaurus-plugin-auth": "^0.1.0"', '"docusaurus-plugin-auth": "^2.0.1"'],
  ['/tmp/docusaurus-plugin-auth-0.1.0.tgz', '/tmp/docusaurus-plugin-auth-2.0.1.tgz'],
  ['"docusaurus-plugin-other": "0.1.0"', '"docusaurus-plugin-other": "0.1.0"'],
])('%s becomes %s', (text, named) => {
  expect(withVersion(text, '2.0.1')).toBe(named);
});
