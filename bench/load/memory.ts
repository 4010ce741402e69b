import type { Memory, Servers } from './servers.ts';

const MINUTE = 60_000;

interface Look {
  /** Minutes since the first one. */
  at: number;
  /** Of all processes together. */
  memory: Memory;
}

/** By how many megabytes a minute something grows: the slope of the line of least squares. */
export function slopeOf(looks: readonly { at: number; value: number }[]): number {
  const mean = (of: (look: { at: number; value: number }) => number) =>
    looks.reduce((sum, look) => sum + of(look), 0) / looks.length;
  const [at, value] = [mean((look) => look.at), mean((look) => look.value)];
  const above = looks.reduce((sum, look) => sum + (look.at - at) * (look.value - value), 0);
  const below = looks.reduce((sum, look) => sum + (look.at - at) ** 2, 0);
  return below === 0 ? 0 : above / below;
}

const add = (a: Memory, b: Memory): Memory => ({
  heap: a.heap + b.heap,
  external: a.external + b.external,
  resident: a.resident + b.resident,
});

/**
 * Tells every minute what the processes hold after a collection of garbage, and at the end by how much
 * that grew. The first minutes do not count: caches fill.
 */
export async function watchMemory(servers: Servers) {
  const began = Date.now();
  const looks: Look[] = [];

  async function look(): Promise<void> {
    const memory = (await servers.memory()).reduce(add);
    looks.push({ at: (Date.now() - began) / MINUTE, memory });
    const { heap, external, resident } = memory;
    const at = new Date().toISOString().slice(11, 19);
    console.log(
      `${at} after a collection: heap ${heap} MB, beside it ${external}, resident ${resident}; ${servers.holds()}`,
    );
  }

  await look();
  const timer = setInterval(() => void look(), MINUTE);
  return {
    async end(): Promise<void> {
      clearInterval(timer);
      await look();
      const later = looks.filter(({ at }) => at >= 2);
      if (later.length < 3) return;
      const slope = (of: (memory: Memory) => number) =>
        slopeOf(later.map(({ at, memory }) => ({ at, value: of(memory) }))).toFixed(2);
      console.log(
        `from the third minute on, MB a minute: heap ${slope(({ heap }) => heap)}, resident ${slope(({ resident }) => resident)}`,
      );
    },
  };
}
