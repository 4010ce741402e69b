import { type Command, Option } from 'commander';
import { URL_STYLES } from '../../sources/markdown/pageUrl.ts';
import { VIEWERS } from '../../sources/openapi/anchors.ts';
import { serverAddress } from '../options.ts';
import type { ManifestOptions } from './manifest.ts';

/** Adds `manifest` to the command line. */
export function addManifest(program: Command): void {
  program
    .command('manifest')
    .argument('<sources...>', 'folders of Markdown, OpenAPI documents, and other manifests')
    .description('make a content manifest of docs that Docusaurus does not build')
    .requiredOption('--site <url>', 'where readers find the docs, base URL included', serverAddress)
    .option('--title <text>', 'name of the site (default: its host)')
    .option('--locale <code>', 'language of the docs', 'en')
    .option('--docs-version <name>', 'version of the docs')
    .addOption(
      new Option('--urls <style>', 'how addresses end: /page, /page/ or /page.html')
        .choices(URL_STYLES)
        .default('plain'),
    )
    .option('--exclude <globs...>', 'Markdown files that are no pages', [])
    .option('--api-page <path>', 'page that shows the OpenAPI document', 'api')
    .addOption(
      new Option('--viewer <name>', 'what shows the OpenAPI document, for links to operations')
        .choices(VIEWERS)
        .default('none'),
    )
    .option('--out <file>', 'where to write the manifest', 'manifest.json')
    .action(async (sources: string[], options: ManifestOptions) => {
      await (await import('./manifest.ts')).manifestCommand(sources, options);
    });
}
