import { type SignInMethods, signInMethodsSchema } from '../../../contract/index.ts';
import { isLoopback } from '../../../hosting/loopback.ts';
import { type Finding, fail, ok } from '../finding.ts';
import type { Answer } from './probe.ts';
import { NoAnswerError, type Probe } from './probe.ts';

const START = 'docusaurus-auth-server serve';
const PROXY = 'location /api/ { proxy_pass http://127.0.0.1:3000; }';

/** What the server says about itself, when it is one. */
export interface Met {
  findings: Finding[];
  /** `undefined` where no server of ours answers. */
  methods: SignInMethods | undefined;
}

/** Says what is there instead of the server. */
function stranger(address: string, { status, headers }: Answer): Finding {
  const elsewhere = headers.get('location');
  if (status >= 300 && status < 400 && elsewhere) {
    const { origin } = new URL(elsewhere, address);
    return fail('server', `${address} leads on to ${origin}.`, `BETTER_AUTH_URL=${origin}`);
  }
  if (status >= 500) {
    return fail('server', `${address} answers /api with ${status}: nothing behind it runs.`, START);
  }
  return fail(
    'server',
    `${address} does not hand /api on to a Docusaurus Auth server: it answers with ${status}.`,
    PROXY,
  );
}

function transport(address: string): Finding[] {
  const { protocol, hostname, host } = new URL(address);
  if (protocol === 'https:' || isLoopback(hostname)) return [];
  return [
    fail(
      'server',
      `${address} is not encrypted: passwords and sessions can be read on the way.`,
      `BETTER_AUTH_URL=https://${host}`,
    ),
  ];
}

/** A proxy may hand on `/api` alone: then nothing is known. */
async function readiness(probe: Probe): Promise<Finding[]> {
  const { status, json } = await probe('/readyz');
  const isOurs = typeof json === 'object' && json !== null && ('checks' in json || 'code' in json);
  if (!isOurs || status === 404) return [];
  if (status === 200) return [ok('server', 'It is ready: its database answers.')];
  return [
    fail('server', 'It is not ready: its database does not answer, or it is stopping.', START),
  ];
}

/** Whether the server is there, and is one of ours. */
export async function meetServer(address: string, probe: Probe): Promise<Met> {
  try {
    const answer = await probe('/api/v1/sign-in-methods');
    const methods = signInMethodsSchema.safeParse(answer.json).data;
    if (answer.status !== 200 || !methods) {
      return { findings: [stranger(address, answer)], methods: undefined };
    }
    const there = ok('server', `A Docusaurus Auth server answers at ${address}.`);
    return { findings: [there, ...transport(address), ...(await readiness(probe))], methods };
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    const sentence = `No server answers at ${address}: ${error.message}.`;
    return { findings: [fail('server', sentence, START)], methods: undefined };
  }
}
