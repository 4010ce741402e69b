import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into a server that is measured: at SIGUSR2 it throws away what nobody needs and says, in
 * megabytes, what is left. Without that, the memory of a process tells when it last had time to do so.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  // What the first one sets free may hold something that the second one then finds.
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const figures = [heapUsed, external, rss].map((bytes) => Math.round(bytes / 2 ** 20));
  process.stdout.write(`memory ${figures.join(' ')}\n`);
});
