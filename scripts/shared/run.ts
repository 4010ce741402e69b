import { type SpawnOptions, spawn } from 'node:child_process';
import { forwardSignals } from '../bootstrap/run.mjs';
import { ROOT } from './paths.ts';

/** Exit code of a process that Ctrl+C ended: 128 + SIGINT. */
const INTERRUPTED = 130;

export interface RunResult {
  /** Exit code; 1 when the command did not start or a signal ended it. */
  code: number;
  /** What it printed, when the output was captured. */
  output: string;
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** `capture` keeps the output for a failure to show; `inherit` lets it through. */
  output?: 'capture' | 'inherit';
  /** After how many minutes it is killed: what hangs must not hang everything. */
  minutes?: number;
}

/**
 * Runs a Node script to its end, under the Node that runs us.
 *
 * @example const {code} = await runNode(['node_modules/.bin/biome', 'check'])
 */
export function runNode(args: string[], options: RunOptions = {}): Promise<RunResult> {
  return run(process.execPath, args, options);
}

/** Runs any command to its end; never rejects. */
export function run(
  command: string,
  args: string[],
  { cwd = ROOT, env = process.env, output = 'capture', minutes }: RunOptions = {},
): Promise<RunResult> {
  const stdio = output === 'inherit' ? 'inherit' : (['ignore', 'pipe', 'pipe'] as const);
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: stdio === 'inherit' ? stdio : [...stdio],
    timeout: minutes && minutes * 60_000,
    killSignal: 'SIGKILL',
  });
  const signals = forwardSignals(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    const end = (code: number, more = '') => {
      signals.stop();
      // Somebody stopped us on purpose: that is no failure to explain.
      if (signals.received()) process.exit(INTERRUPTED);
      resolve({ code, output: printed + more });
    };
    child.once('error', (error) => end(1, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}
