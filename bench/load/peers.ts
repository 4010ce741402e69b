import { join } from 'node:path';
import { type Server, startProgram, startServer } from '../auth/server.ts';
import { come, type Kind, type Latency, type Load, peerSearch, peerSession } from './readers.ts';
import { printHead, printLatencies } from './report.ts';
import type { Servers } from './servers.ts';

/** A reader's session at bare Better Auth, which has the same tables. */
async function signUp({ url }: Server): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      name: 'Grace',
      email: `grace.${Date.now()}@example.com`,
      password: 'brass gears hum at noon',
    }),
  });
  if (!answer.ok) throw new Error(`not signed up: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

/** What a server computes for a request of a kind, and how late it answers. */
interface Cost {
  latency: Latency;
  /** Milliseconds of computing. */
  computing: number;
}

async function costOf(kind: Kind, load: Load, computed: () => Promise<number>): Promise<Cost> {
  // As many as do this among all readers: the limit of a path is one of production.
  const some = { ...load, readers: Math.round((load.readers * kind.share) / 100) };
  await come([kind], { ...some, seconds: 3 });
  const before = await computed();
  const [latency] = await come([kind], some);
  if (!latency) throw new Error('nobody came');
  return { latency, computing: ((await computed()) - before) / latency.requests };
}

function compare(name: string, ours: Cost, peer: Cost): void {
  printHead(`${ours.latency.name}, alone: ours, then ${name}`);
  printLatencies([ours.latency, { ...peer.latency, name }]);
  const ratio = (of: (cost: Cost) => number) => (of(ours) / of(peer)).toFixed(2);
  console.log(
    `computing: ${ours.computing.toFixed(2)} and ${peer.computing.toFixed(2)} ms a request, ratio ${ratio((cost) => cost.computing)}; median ${ratio((cost) => cost.latency.p50)}, p99 ${ratio((cost) => cost.latency.p99)}`,
  );
}

/**
 * The same readers of one kind at our server and at a peer, one after the other in one run: MiniSearch
 * behind Express for searching, bare Better Auth on Express for looking at a session.
 */
export async function comparePeers(
  servers: Servers,
  kinds: readonly Kind[],
  load: Omit<Load, 'urls'>,
): Promise<void> {
  const started = [
    await startProgram(join(import.meta.dirname, 'miniSearch.ts'), servers.databaseUrl),
    await startServer('bare', servers.databaseUrl),
  ] as const;
  const [miniSearch, bare] = started;
  try {
    const pairs = [
      { name: 'MiniSearch behind Express', peer: miniSearch, kind: peerSearch() },
      { name: 'bare Better Auth', peer: bare, kind: peerSession(await signUp(bare)) },
    ];
    for (const { name, peer, kind } of pairs) {
      const own = kinds.find((one) => one.name === kind.name);
      if (!own) throw new Error(`no readers do ${kind.name}`);
      const computed = async () => servers.computed() * 1000;
      const ours = await costOf(own, { ...load, urls: servers.urls }, computed);
      const theirs = await costOf(kind, { ...load, urls: [peer.url] }, peer.cpu);
      compare(name, ours, theirs);
    }
  } finally {
    for (const server of started) await server.stop();
  }
}
