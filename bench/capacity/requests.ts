import type { Manifest } from '../../packages/server/src/contract/index.ts';

/** Sends one request of a kind; `index` tells them apart. */
export type Send = (index: number) => Promise<Response>;

/** What is measured: its name, and how it is sent. */
export interface RequestKind {
  name: KindName;
  send: Send;
  /** Units that one request has, such as the sections of a manifest; one unless given. */
  units?: number;
}

export const KIND_NAMES = [
  'page',
  'file of the site',
  'session looked at',
  'token for another backend',
  'search, known words',
  'search, new words',
  'question, quoted answer',
  'question, answer of a model',
  'rating',
  'sign-in',
  'sign-up',
  'changed section of an ingest',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

export const PASSWORD = 'brass gears hum at noon';
export const EMAIL = 'ada@example.com';

/** An address for each request, so that no limit by address is met. */
const addressOf = (index: number) =>
  `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

/** Where a server is, and what its requests carry. */
export interface Place {
  url: string;
  ingestToken: string;
}

/** Posts JSON from an address of its own. */
export function post(
  { url }: Place,
  path: string,
  body: object,
  index: number,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: url,
      'x-forwarded-for': addressOf(index),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

const get = ({ url }: Place, path: string, index: number, headers = {}): Promise<Response> =>
  fetch(url + path, { headers: { 'x-forwarded-for': addressOf(index), ...headers } });

/** Words of the docs, two of which make a search that nobody has made before. */
const WORDS =
  'server port database reader account password session token search index model answer question page docs site plugin theme option proxy limit mail backup restore upgrade consent privacy export admin log metric trace'.split(
    ' ',
  );

function newWords(index: number): string {
  const word = (at: number) => WORDS[at % WORDS.length];
  return `${word(index)} ${word(index * 7 + 3)} ${word(Math.floor(index / WORDS.length))} ${index}`;
}

const SECTIONS = 200;

/** A site of which every section is new. */
function manifestOf(round: number): Manifest {
  const sections = Array.from({ length: SECTIONS }, (_, index) => {
    const text = Array.from({ length: 90 }, (_, word) => {
      return WORDS[(index * 31 + word * 17 + round * 13) % WORDS.length];
    }).join(' ');
    return {
      headingPath: [`Part ${index}`],
      text: `${text} ${round}.`,
      code: [],
      hash: `${round}.${index}`,
    };
  });
  return {
    format: 1,
    site: { url: 'http://capacity.example.com', baseUrl: '/', title: 'Capacity' },
    locale: 'en',
    pages: sections.map((section, index) => ({
      url: `/docs/${index}`,
      title: `Page ${index}`,
      locale: 'en',
      plugin: 'docs:default',
      tags: [],
      audience: ['public'],
      hash: section.hash,
      sections: [section],
    })),
  };
}

function ingest({ url, ingestToken }: Place, index: number): Promise<Response> {
  return fetch(`${url}/api/v1/index`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ingestToken}` },
    body: JSON.stringify(manifestOf(index)),
  });
}

/** What a server without a model gets, by readers of whom one is signed in. */
export function requestKinds(
  place: Place,
  { cookie, file, rating }: { cookie: string; file: string; rating: object },
): RequestKind[] {
  const select = (query: string, index: number) => post(place, '/api/v1/select', { query }, index);
  return [
    { name: 'page', send: (index) => get(place, '/docs/', index) },
    { name: 'file of the site', send: (index) => get(place, file, index) },
    {
      name: 'session looked at',
      send: (index) => get(place, '/api/auth/get-session', index, { cookie }),
    },
    {
      name: 'token for another backend',
      send: (index) => get(place, '/api/auth/token', index, { cookie }),
    },
    { name: 'search, known words', send: (index) => select('another port', index) },
    { name: 'search, new words', send: (index) => select(newWords(index), index) },
    { name: 'question, quoted answer', send: (index) => question(place, index) },
    { name: 'rating', send: (index) => post(place, '/api/v1/feedback', rating, index) },
    {
      name: 'sign-in',
      send: (index) =>
        post(place, '/api/auth/sign-in/email', { email: EMAIL, password: PASSWORD }, index),
    },
    {
      name: 'sign-up',
      send: (index) => {
        const account = { name: 'Grace', email: `grace.${index}@example.com`, password: PASSWORD };
        return post(place, '/api/auth/sign-up/email', account, index);
      },
    },
    {
      name: 'changed section of an ingest',
      units: SECTIONS,
      send: (index) => ingest(place, index),
    },
  ];
}

/** A question that nobody has asked before. */
export const question = (place: Place, index: number): Promise<Response> =>
  post(place, '/api/v1/query', { question: `How do I set the ${newWords(index)}?` }, index);
