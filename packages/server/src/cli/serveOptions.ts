import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What `serve` is told on the command line. Each goes before the variable that says the same. */
export interface ServeOptions {
  /** Folder of the built site: `SITE_DIR`. */
  site?: string;
  /** A manifest, or a folder of them: `MANIFEST_DIR`. */
  manifest?: string;
  /** `PORT`. */
  port?: string;
  /** `HOST`. */
  host?: string;
  /** `BETTER_AUTH_URL`. */
  publicUrl?: string;
}

type Env = Record<string, string | undefined>;

/** Where a build leaves its manifests: in the folder of the site, beside `build`. */
const BESIDE = '.docusaurus/docusaurus-plugin-auth/default/content';

/** The manifests of the build in `site`, when it has left some. */
function manifestsOf(site: string): string | undefined {
  const folder = join(dirname(resolve(site)), BESIDE);
  return existsSync(folder) ? folder : undefined;
}

/**
 * The environment with what was said on the command line.
 *
 * @example
 * withOptions(process.env, { site: 'build', port: '8080' }).SITE_DIR; // 'build'
 */
export function withOptions(env: Env, options: ServeOptions): Env {
  const { site, port, host, publicUrl } = options;
  const said = {
    SITE_DIR: site,
    MANIFEST_DIR: options.manifest ?? (site && !env.MANIFEST_DIR ? manifestsOf(site) : undefined),
    PORT: port,
    HOST: host,
    BETTER_AUTH_URL: publicUrl,
  };
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...env, ...Object.fromEntries(given) };
}
