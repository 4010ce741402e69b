import { type Config, ConfigError, loadConfig } from '../../../config.ts';
import { type Finding, fail, ok } from '../finding.ts';
import { checkDatabase } from './database.ts';
import { checkHosting } from './hosting.ts';
import { checkMail } from './mail.ts';
import { checkRedirects } from './redirects.ts';
import { checkReplica } from './replica.ts';
import { checkSecrets } from './secrets.ts';

type Env = Record<string, string | undefined>;

/** The settings, or what is wrong with each of them. */
export function readSettings(env: Env): { config?: Config; findings: Finding[] } {
  try {
    const config = loadConfig(env);
    return { config, findings: [ok('settings', 'Every variable can be read.')] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return {
      findings: error.problems.map((problem) => {
        const name = problem.slice(0, problem.indexOf(':'));
        return fail('settings', `${problem}.`.replace(/\.\.$/, '.'), `${name}=`);
      }),
    };
  }
}

/** Everything that the settings of a server tell, by asking what they name. */
export async function checkInside(config: Config): Promise<Finding[]> {
  return [
    ...(await checkHosting(config)),
    ...(await checkSecrets(config)),
    ...(await checkDatabase(config)),
    ...(await checkReplica(config)),
    ...(await checkMail(config)),
    ...(await checkRedirects(config)),
  ];
}
