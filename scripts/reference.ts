// npm run reference: writes the generated parts of the docs anew, from the schemas in the code.
import { bringUpToDate, pluginBuild } from './shared/build.ts';
import { orPlainSentence } from './shared/plainError.ts';

await orPlainSentence(async () => {
  await bringUpToDate([pluginBuild]);
  // It reads the compiled plugin.
  const { writePages } = await import('./reference/pages.ts');
  const changed = await writePages();
  console.log(changed.length > 0 ? `Wrote ${changed.join(', ')}` : 'The reference is up to date');
});
