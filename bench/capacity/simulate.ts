/** What comes, and what each of it takes: of a process first, then of the database. */
export interface Traffic {
  /** Requests a second. */
  rate: number;
  /** Milliseconds, on the average. */
  process: number;
  database: number;
}

export interface Machines {
  processes: number;
  databaseCores: number;
}

/** What a simulation has found. */
export interface Simulated {
  /** Milliseconds from a request to its answer. */
  p50: number;
  p99: number;
  /** Parts of the time in which a process, and a core of the database, computes. */
  processUsed: number;
  databaseUsed: number;
}

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Servers with one queue: whoever comes gets the one that is free first. */
function createStation(servers: number) {
  const freeAt = new Float64Array(servers);
  let busy = 0;
  return {
    /** @returns when work of so many milliseconds is done that comes at `at` */
    serve(at: number, work: number): number {
      let first = 0;
      for (let index = 1; index < servers; index += 1) {
        if ((freeAt[index] ?? 0) < (freeAt[first] ?? 0)) first = index;
      }
      const done = Math.max(at, freeAt[first] ?? 0) + work;
      freeAt[first] = done;
      busy += work;
      return done;
    },
    used: (until: number) => busy / (servers * until),
  };
}

/**
 * A network of queues: requests come by chance (Poisson), a balancer gives each to one process, whose
 * time it takes, and which waits for the database, whose cores have one queue. Times of work are
 * exponential: as uneven as a mixture of kinds is. The order within a process is that of coming, as an
 * event loop has it; work of the database is served in the order in which it is asked for.
 */
export function simulate(
  traffic: readonly Traffic[],
  { processes, databaseCores }: Machines,
  { seconds = 60, seed = 1 } = {},
): Simulated {
  const random = seeded(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const rate = traffic.reduce((sum, kind) => sum + kind.rate, 0);
  const pick = () => {
    let left = random() * rate;
    return traffic.find((kind) => {
      left -= kind.rate;
      return left < 0;
    });
  };
  const loops = Array.from({ length: processes }, () => createStation(1));
  const asked: { at: number; began: number; work: number }[] = [];
  const until = seconds * 1000;
  for (let at = exponential(1000 / rate); at < until; at += exponential(1000 / rate)) {
    const kind = pick();
    const loop = loops[Math.floor(random() * processes)];
    if (!kind || !loop) continue;
    asked.push({ at: loop.serve(at, exponential(kind.process)), began: at, work: kind.database });
  }
  asked.sort((a, b) => a.at - b.at);
  const database = createStation(databaseCores);
  const times = asked
    .map(({ at, began, work }) => database.serve(at, exponential(work)) - began)
    .sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.floor(part * (times.length - 1))] ?? Number.NaN;
  return {
    p50: quantile(0.5),
    p99: quantile(0.99),
    processUsed: loops.reduce((sum, loop) => sum + loop.used(until), 0) / processes,
    databaseUsed: database.used(until),
  };
}
