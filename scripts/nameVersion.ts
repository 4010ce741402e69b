// Puts the version of the packages where files name it that people copy from; `npm run release:version`
// runs it, once the version has been raised.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { namingFiles, packagesVersion, withVersion } from './shared/namedVersions.ts';
import { ROOT } from './shared/paths.ts';

const version = packagesVersion();
for (const { file, text } of namingFiles()) {
  const named = withVersion(text, version);
  if (named === text) continue;
  writeFileSync(file, named);
  console.log(`${path.relative(ROOT, file)} names ${version}`);
}
