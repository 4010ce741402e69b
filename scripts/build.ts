// npm run build: the plugin and the website, when their inputs changed.
import { bringUpToDate, pluginBuild, websiteBuild } from './lib/build.ts';
import { orPlainSentence } from './lib/plainError.ts';

await orPlainSentence(() => bringUpToDate([pluginBuild, websiteBuild]));
