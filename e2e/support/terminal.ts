import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** Gives a command a terminal; of the package bsdutils, which no Debian is without. */
const SCRIPT = '/usr/bin/script';

/** How long a command may be silent that is waited for, in milliseconds. */
const PATIENCE_MS = 60_000;

/** A command that runs at a terminal, with somebody who reads and types. */
export interface Terminal {
  /** Waits until the screen shows a text after what was typed last, and answers by these keys. */
  answer: (shown: string, keys: string) => Promise<void>;
  /** Waits for the end of the command. */
  end: () => Promise<{ code: number; screen: string }>;
}

/**
 * Starts a shell command at a pseudo-terminal of its own.
 *
 * @example
 * const terminal = atTerminal('npx docusaurus-auth-server init', site, env);
 * await terminal.answer('Write this?', 'y\r');
 */
export function atTerminal(command: string, cwd: string, env: NodeJS.ProcessEnv): Terminal {
  const args = ['--quiet', '--flush', '--return', '--command', command, '/dev/null'];
  const child = spawn(SCRIPT, args, { cwd, env: { ...env, TERM: 'xterm' }, stdio: 'pipe' });
  const closed = once(child, 'close');
  let screen = '';
  let read = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    screen += stripVTControlCharacters(chunk.toString());
  });
  const lost = (what: string) => new Error(`${what}. The screen shows:\n${screen}`);
  const shows = async (text: string) => {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    while (!screen.includes(text, read)) {
      if (child.exitCode !== null) throw lost(`The command ended without "${text}"`);
      await Promise.race([once(child.stdout, 'data', { signal: patience }), closed]).catch(() => {
        throw lost(`"${text}" does not come`);
      });
    }
  };
  return {
    answer: async (shown, keys) => {
      await shows(shown);
      read = screen.length;
      child.stdin.write(keys);
    },
    end: async () => {
      await closed;
      return { code: child.exitCode ?? -1, screen };
    },
  };
}
