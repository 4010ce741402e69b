import { startFailure } from '../failure.ts';
import { loadEnvFile } from '../loadEnvFile.ts';
import type { Finding } from './finding.ts';
import { checkInside, readSettings } from './inside/checkInside.ts';
import { checkOutside } from './outside/checkOutside.ts';
import { countFindings, reportText, sortFindings } from './report.ts';

export interface DoctorOptions {
  /** Look at this server from outside, and at nothing else. */
  url?: string;
  /** Address of the site, when it is not that of the server. */
  site?: string;
  json?: boolean;
}

type Env = Record<string, string | undefined>;

const withSlash = (address: string) => (address.endsWith('/') ? address : `${address}/`);

/**
 * Looks at a set-up: at a server from outside, or at one with its settings, from both sides.
 *
 * @param env the environment of the server, unless it is looked at from outside
 */
export async function examine({ url, site }: DoctorOptions, env: Env): Promise<Finding[]> {
  if (url) return sortFindings(await checkOutside(new URL(url).origin, site && withSlash(site)));
  const { config, findings } = readSettings(env);
  if (!config) return findings;
  const inside = await checkInside(config);
  const siteUrl = site ? withSlash(site) : (config.siteUrl ?? `${config.publicUrl}/`);
  const outside = await checkOutside(config.publicUrl, siteUrl);
  return sortFindings([...findings, ...inside, ...outside]);
}

/** The command `doctor`. It ends with 1 when something is wrong. */
export async function doctorCommand(options: DoctorOptions): Promise<void> {
  try {
    if (!options.url) loadEnvFile();
    const findings = await examine(options, process.env);
    const counts = countFindings(findings);
    const json = () => JSON.stringify({ ...counts, findings }, null, 2);
    console.log(options.json ? json() : reportText(findings));
    process.exitCode = counts.fail > 0 ? 1 : 0;
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
  }
}
