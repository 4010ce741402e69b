// npm run gallery:update: keeps how the gallery looks now. Look at what changed before you commit it.
import { bringUpToDate, pluginBuild, websiteBuild } from './shared/build.ts';
import { orPlainSentence } from './shared/plainError.ts';
import { runJest } from './test/jest.ts';

await orPlainSentence(async () => {
  await bringUpToDate([pluginBuild, websiteBuild]);
  process.env.GALLERY_UPDATE = 'true';
  const { failed } = await runJest(['gallery'], ['--maxWorkers=2']);
  if (failed > 0) process.exitCode = 1;
});
