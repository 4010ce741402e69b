import autocannon from 'autocannon';

/** What readers of one kind do, each about once a second. */
export interface Kind {
  name: string;
  /** How many of a hundred readers are of this kind. */
  share: number;
  requests: autocannon.Request[];
}

/** Milliseconds by which answers of a kind were late, and how many there were. */
export interface Latency {
  name: string;
  requests: number;
  p50: number;
  p97: number;
  p99: number;
  /** Answers that say that something is wrong on the server, and none at all. */
  errors: number;
  /** Refusals by a limit. */
  refused: number;
}

const json = (path: string, body: object): autocannon.Request => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const page = (path: string): autocannon.Request => ({ method: 'GET', path });

const session = (cookie: string): autocannon.Request => {
  return { method: 'GET', path: '/api/auth/get-session', headers: { cookie } };
};

export const SEARCH = 'a search while typing';
export const SESSION = 'a look at the session';

const QUESTIONS = [
  'How do I choose another port?',
  'Where are the accounts kept?',
  'How can readers sign in with a passkey?',
  'What does the server store about a reader?',
  'How do I move to Postgres?',
  'Which models can write the answers?',
];

/** What the field holds while such a question is typed, every third letter of it. */
function typed(): string[] {
  return QUESTIONS.flatMap((question) => {
    const lengths = Array.from({ length: 8 }, (_, step) => 3 * (step + 1));
    return lengths.map((length) => question.slice(0, length).trim());
  });
}

/** A day on a docs site: most read, some search as they type, a few ask, some are signed in. */
export function kinds(cookie: string): Kind[] {
  return [
    { name: 'a page', share: 40, requests: [page('/docs/')] },
    {
      name: SEARCH,
      share: 25,
      requests: typed().map((query) => json('/api/v1/select', { query })),
    },
    {
      name: 'a question',
      share: 15,
      requests: QUESTIONS.map((question) => json('/api/v1/query', { question })),
    },
    { name: SESSION, share: 18, requests: [session(cookie)] },
    { name: '/healthz', share: 2, requests: [page('/healthz')] },
  ];
}

/** The same search, for a peer that takes it as a query of the address. */
export const peerSearch = (): Kind => ({
  name: SEARCH,
  share: 25,
  requests: typed().map((query) => page(`/select?query=${encodeURIComponent(query)}`)),
});

/** The same look at the session, for a peer. */
export const peerSession = (cookie: string): Kind => {
  const request = session(cookie);
  // It is told the address of a reader by a header, as our server tells it.
  const headers = { ...request.headers, 'x-forwarded-for': '198.51.100.1' };
  return { name: SESSION, share: 18, requests: [{ ...request, headers }] };
};

export interface Load {
  /** Addresses of the processes, which get the same share each. */
  urls: readonly string[];
  readers: number;
  seconds: number;
  /** Requests that each reader makes in a second; as many as are answered without it. */
  rate?: number;
}

interface Counted {
  latency: autocannon.Histogram;
  requests: number;
  errors: number;
  refused: number;
}

function counted(result: autocannon.Result): Counted {
  const statuses = Object.entries(result.statusCodeStats ?? {});
  const count = (is: (status: number) => boolean) =>
    statuses.reduce(
      (sum, [status, { count }]) => sum + (is(Number(status)) ? Number(count) : 0),
      0,
    );
  return {
    latency: result.latency,
    requests: result.requests.total,
    errors: result.errors + count((status) => status >= 500),
    refused: count((status) => status === 429),
  };
}

async function fire(url: string, connections: number, kind: Kind, load: Load): Promise<Counted> {
  const result = await autocannon({
    url,
    connections,
    duration: load.seconds,
    timeout: 30,
    requests: kind.requests,
    ...(load.rate && { connectionRate: load.rate }),
  });
  return counted(result);
}

/** Of several processes the worst: no reader knows which one is asked. */
function worst(name: string, all: readonly Counted[]): Latency {
  const most = (of: (one: Counted) => number) => Math.max(...all.map(of));
  const sum = (of: (one: Counted) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    name,
    requests: sum((one) => one.requests),
    p50: most((one) => one.latency.p50),
    p97: most((one) => one.latency.p97_5),
    p99: most((one) => one.latency.p99),
    errors: sum((one) => one.errors),
    refused: sum((one) => one.refused),
  };
}

/** Lets readers of all these kinds come at once; what one kind waits for is told apart. */
export async function come(all: readonly Kind[], load: Load): Promise<Latency[]> {
  const shares = all.reduce((sum, { share }) => sum + share, 0);
  return Promise.all(
    all.map(async (kind) => {
      const readers = (load.readers * kind.share) / shares / load.urls.length;
      const connections = Math.max(1, Math.round(readers));
      const each = load.urls.map((url) => fire(url, connections, kind, load));
      return worst(kind.name, await Promise.all(each));
    }),
  );
}

const signIn = json('/api/auth/sign-in/email', {
  email: 'nobody@example.com',
  password: 'not the password at all',
});
const question = json('/api/v1/query', { question: 'How do I choose another port?' });

/** What keeps a server busy, and from how many addresses it comes, unless from one. */
export const FLOODS: Record<string, { request: autocannon.Request; addresses?: number }> = {
  'a flood of pages': { request: page('/docs/') },
  'a flood of sign-ins': { request: signIn },
  'a flood of questions, and a model that hangs': { request: question },
  'a flood of sign-ins from 10,000 addresses': { request: signIn, addresses: 10_000 },
  'a flood of questions from 10,000 addresses': { request: question, addresses: 10_000 },
};
