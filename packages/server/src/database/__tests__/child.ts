import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that runs one of the scripts in `children/`. */
export interface Child {
  process: ChildProcess;
  /** The next line that it writes; undefined when it has ended. */
  line(): Promise<string | undefined>;
  /** Its exit code, once it has ended; null after a signal. */
  ended: Promise<number | null>;
  /** `kill -9`, and the wait for the end. */
  kill(): Promise<void>;
}

export function startChild(script: string, ...args: string[]): Child {
  const file = fileURLToPath(new URL(`./children/${script}.ts`, import.meta.url));
  // Not jest's NODE_OPTIONS: this is how the server runs.
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  return {
    process: child,
    line: async () => (await lines.next()).value,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
