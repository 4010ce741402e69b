import { type Agent, type Command, detect, resolveCommand } from 'package-manager-detector';
import { PLUGIN } from './config/addPlugin.ts';
import type { DocusaurusSite } from './site.ts';

const SERVER = 'docusaurus-auth-server';

/** How the package manager of the site is called for something. */
function commandOf(agent: Agent, command: Command, args: string[]): string {
  const resolved = resolveCommand(agent, command, args);
  return resolved ? [resolved.command, ...resolved.args].join(' ') : `npx ${args.join(' ')}`;
}

export interface Situation {
  /** The npm scripts are there. */
  scripts: boolean;
  /** The server is not at the address of the site. */
  elsewhere: boolean;
}

/** What is left to do, in the words of the site's own package manager. */
export async function nextSteps(
  { dir, packages }: Pick<DocusaurusSite, 'dir' | 'packages'>,
  { scripts, elsewhere }: Situation,
): Promise<string[]> {
  const agent = (await detect({ cwd: dir }))?.agent ?? 'npm';
  const needed = elsewhere ? [PLUGIN] : [PLUGIN, SERVER];
  const missing = needed.filter((name) => !packages.includes(name));
  const local = (...args: string[]) => commandOf(agent, 'execute-local', args);
  const serve = scripts
    ? commandOf(agent, 'run', ['auth:serve'])
    : local(SERVER, 'serve', '--site', 'build');
  return [
    'What comes next:',
    ...(missing.length > 0 ? [`  ${commandOf(agent, 'add', missing)}`] : []),
    `  ${commandOf(agent, 'run', ['build'])}`,
    `  ${elsewhere ? local('docusaurus', 'auth:ingest') : serve}`,
    elsewhere
      ? 'The last one needs INGEST_TOKEN, as the server has it.'
      : 'Then open http://localhost:3000 and ask.',
  ];
}
