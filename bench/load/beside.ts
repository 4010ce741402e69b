import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Manifest, manifestSchema } from '../../packages/server/src/contract/index.ts';
import { MANIFEST_DIR } from '../../scripts/shared/paths.ts';
import { quantile } from '../retrieval/metrics.ts';
import type { Latency } from './readers.ts';

/** Every such page is changed from one publish to the next. */
const TENTH = 10;
/** Milliseconds between the end of a publish and the next one. */
const PUBLISH_REST = 5_000;
/** As often as one address may try a password: three times in ten seconds. */
const SIGN_IN_REST = 4_000;

const TOO_MANY = 429;
/** Counted as an error: no answer at all. */
const NO_ANSWER = 599;

export interface Account {
  name: string;
  email: string;
  password: string;
}

interface Besides {
  urls: readonly string[];
  ingestToken: string;
  account: Account;
}

/** The docs of this repository after so many changes to every tenth of their pages. */
function changed(manifest: Manifest, round: number): Manifest {
  const pages = manifest.pages.map((page, index) => {
    if (index % TENTH !== round % TENTH) return page;
    const sections = page.sections.map((section) => ({
      ...section,
      text: `${section.text} Change ${round}.`,
      hash: `${section.hash}.${round}`,
    }));
    return { ...page, sections, hash: `${page.hash}.${round}` };
  });
  return { ...manifest, pages };
}

const readManifest = () =>
  manifestSchema.parse(JSON.parse(readFileSync(path.join(MANIFEST_DIR, 'en.json'), 'utf8')));

function latencyOf(name: string, times: number[], statuses: number[]): Latency {
  const [p50 = 0, p97 = 0, p99 = 0] = [0.5, 0.975, 0.99].map((part) =>
    Math.round(quantile(times, part)),
  );
  const refused = statuses.filter((status) => status === TOO_MANY).length;
  const errors = statuses.filter((status) => status >= 400).length - refused;
  return { name, requests: times.length, p50, p97, p99, errors, refused };
}

/**
 * Publishes changed docs again and again, and signs in every few seconds, beside what readers do.
 *
 * @returns what ends both, and says how long they took
 */
export function startBeside({ urls, ingestToken, account }: Besides) {
  const [first = ''] = urls;
  const manifest = readManifest();
  let going = true;

  async function repeat(name: string, rest: number, send: (round: number) => Promise<Response>) {
    const times: number[] = [];
    const statuses: number[] = [];
    for (let round = 1; going; round += 1) {
      const begun = performance.now();
      const status = await send(round).then(
        async (answer) => {
          await answer.text();
          return answer.status;
        },
        () => NO_ANSWER,
      );
      times.push(performance.now() - begun);
      statuses.push(status);
      await sleep(rest);
    }
    return latencyOf(name, times, statuses);
  }

  const publish = (round: number) =>
    fetch(`${first}/api/v1/index`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ingestToken}` },
      body: JSON.stringify(changed(manifest, round)),
    });
  const signIn = (round: number) => {
    const url = urls[round % urls.length] ?? first;
    return fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(account),
    });
  };
  const both = Promise.all([
    repeat('a sign-in', SIGN_IN_REST, signIn),
    repeat('a publish', PUBLISH_REST, publish),
  ]);
  return {
    stop(): Promise<Latency[]> {
      going = false;
      return both;
    },
  };
}
