import type { ChildProcess } from 'node:child_process';

/**
 * Keeps back what a child prints, so that it does not run into a progress line, until `release`:
 * then it comes out as it was written, and what follows passes straight through.
 */
export function heldOutput(child: ChildProcess): { release: () => void } {
  const held: Array<[NodeJS.WriteStream, Buffer]> = [];
  let holding = true;
  const pass = (from: ChildProcess['stdout'], to: NodeJS.WriteStream) =>
    from?.on('data', (chunk: Buffer) => {
      if (holding) held.push([to, chunk]);
      else to.write(chunk);
    });
  pass(child.stdout, process.stdout);
  pass(child.stderr, process.stderr);
  return {
    release: () => {
      holding = false;
      for (const [to, chunk] of held.splice(0)) to.write(chunk);
    },
  };
}
