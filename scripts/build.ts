// npm run build: the plugin and the website, when their inputs changed.
import { bringUpToDate, pluginBuild, websiteBuild } from './shared/build.ts';
import { orPlainSentence } from './shared/plainError.ts';

await orPlainSentence(() => bringUpToDate([pluginBuild, websiteBuild]));
