import type { ChildProcess } from 'node:child_process';

/**
 * Asks a child to stop, once, when this process is asked to; a second signal that comes seconds
 * later, from somebody who lost patience, ends it at once.
 */
export function stopOnSignal(child: ChildProcess): { received: () => boolean } {
  let first: number | undefined;
  const onSignal = () => {
    if (first === undefined) {
      first = performance.now();
      child.kill('SIGTERM');
    } else if (performance.now() - first > 2000) {
      child.kill('SIGKILL');
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.once('exit', () => child.kill('SIGKILL'));
  return { received: () => first !== undefined };
}
