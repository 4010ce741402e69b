import { existsSync } from 'node:fs';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadManifest } from './content/manifestFile';
import { contentPolicy } from './contentPolicy';
import type { PluginOptions } from './options';
import { IngestError, sendManifest } from './sendManifest';

type Cli = Parameters<NonNullable<Plugin['extendCli']>>[0];

export interface IngestFlags {
  server?: string;
  token?: string;
}

/** Where `auth:ingest` sends to: the flag, else the plugin's `serverUrl`, else the site itself. */
function serverOf(flags: IngestFlags, context: LoadContext, options: PluginOptions): string {
  const server = flags.server ?? options.serverUrl ?? context.siteConfig.url;
  if (!URL.canParse(server) || !/^https?:/.test(server)) {
    throw new IngestError(
      `"${server}" is not the address of a server, such as http://localhost:8000.`,
    );
  }
  return server.replace(/\/+$/, '');
}

function tokenOf(flags: IngestFlags, env: NodeJS.ProcessEnv): string {
  const token = flags.token ?? env.INGEST_TOKEN;
  if (!token) {
    throw new IngestError(
      "An ingest token is needed: set INGEST_TOKEN to the server's own, or use --token.",
    );
  }
  return token;
}

async function loadManifests({
  generatedFilesDir,
  i18n,
}: LoadContext): Promise<Map<string, Buffer>> {
  const manifests = new Map<string, Buffer>();
  for (const locale of i18n.locales) {
    const manifest = await loadManifest(generatedFilesDir, locale);
    if (manifest) manifests.set(locale, manifest);
  }
  if (manifests.size === 0) {
    throw new IngestError('There is no content to send yet: run `docusaurus build` first.');
  }
  return manifests;
}

/**
 * Sends the manifest of every built locale to the server and prints what changed there.
 *
 * @throws IngestError with one sentence for the person who ran the command
 */
export async function ingest(
  flags: IngestFlags,
  context: LoadContext,
  options: PluginOptions,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const server = serverOf(flags, context, options);
  const token = tokenOf(flags, env);
  const manifests = await loadManifests(context);
  const warnings = new Set<string>();
  for (const [locale, manifest] of manifests) {
    const result = await sendManifest({ server, token, manifest });
    logger.success(
      `${locale}: ${result.pages} pages, ${result.sections} sections at ${server} (${result.added} added, ${result.removed} removed, ${result.unchanged} unchanged).`,
    );
    for (const warning of result.warnings ?? []) warnings.add(warning);
  }
  // Each once, though several locales of a site may have the same.
  for (const warning of warnings) logger.warn(warning);
  const missing = context.i18n.locales.filter((locale) => !manifests.has(locale));
  if (missing.length > 0) logger.warn(`Not built, so not sent: ${missing.join(', ')}.`);
}

/** Prints the content security policy of the last build, and nothing else. */
async function printPolicy({ outDir }: LoadContext, { serverUrl }: PluginOptions): Promise<void> {
  if (!existsSync(outDir)) {
    logger.error('There is no built site yet: run `docusaurus build` first.');
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${await contentPolicy(outDir, serverUrl)}\n`);
}

/** Adds the plugin's commands to the site's `docusaurus` command line. */
export function extendCli(cli: Cli, context: LoadContext, options: PluginOptions): void {
  cli
    .command('auth:ingest')
    .description('Send the content of the last build to the auth server, for the assistant.')
    .option(
      '--server <url>',
      "address of the server (default: the plugin's serverUrl, else the site)",
    )
    .option('--token <token>', 'ingest token of the server (default: INGEST_TOKEN)')
    .action(async (flags: IngestFlags) => {
      try {
        await ingest({ server: flags.server, token: flags.token }, context, options);
      } catch (error) {
        if (!(error instanceof IngestError)) throw error;
        logger.error(error.message);
        process.exitCode = 1;
      }
    });
  cli
    .command('auth:csp')
    .description('Print a content security policy for the last build, with its inline scripts.')
    .action(() => printPolicy(context, options));
}
