import type { Access, Method } from '../../contract/operations/index.ts';
import type { OpenApiOperation, OpenApiParameter } from '../../openapi/document.ts';
import type { JsonSchema } from '../../openapi/schemas.ts';
import fc from '../properties.ts';
import { arbitraryOf } from './arbitraryOf.ts';
import { hostileBody, hostileHeaders, hostileText, hostileValue } from './hostile.ts';
import type { Sent } from './send.ts';
import { spoil } from './spoil.ts';

type Headers = Record<string, string>;

/** Who there is, and what. */
export interface Surroundings {
  /** The headers by which somebody is known. */
  identities: Record<'reader' | 'admin' | 'ingest', Headers>;
  /** Names of what the server holds, for addresses. */
  ids: string[];
}

/** One operation to send requests to. */
export interface Target {
  path: string;
  method: Method;
  access: Access;
  described: OpenApiOperation;
  /** The schemas that the description refers to. */
  named: Record<string, JsonSchema>;
}

const encode = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());

/** Parts of an address that no client encodes like this. */
const RAW = ['%', '%ff', '%00', '..', '%2e%2e%2f', 'a%2fb', ';a=b', '%u0041', "'"];

const segment = (ids: string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 2, arbitrary: hostileText.map((text) => encode(text.slice(0, 300)) || '-') },
    { weight: 1, arbitrary: fc.constantFrom(...RAW) },
  );

const inPlace = ({ described }: Target, place: OpenApiParameter['in']) =>
  (described.parameters ?? []).filter((parameter) => parameter.in === place);

function pathOf({ path }: Target, ids: string[]): fc.Arbitrary<string> {
  const [first = '', ...others] = path.split(/\{\w+\}/);
  const values = fc.tuple(...others.map(() => segment(ids)));
  return values.map((list) =>
    others.reduce((made, part, index) => made + list[index] + part, first),
  );
}

/** Lists are repeated, as clients do it. */
const pairs = (name: string, value: unknown): string[] =>
  [value].flat().map((one) => `${encode(name)}=${encode(one)}`);

function queryOf(target: Target): fc.Arbitrary<string> {
  const parameters = inPlace(target, 'query');
  const fields = parameters.map(({ name, schema, required }) => {
    const value = fc.oneof(
      { weight: 4, arbitrary: arbitraryOf(schema, target.named) },
      { weight: 1, arbitrary: hostileText },
    );
    const given = value.map((made) => pairs(name, made));
    return required ? given : fc.option(given, { nil: [], freq: 1 });
  });
  const extra = fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constantFrom(['__proto__[a]=1'], ['a[b][c]=1'], ['%=%'], ['&&&']) },
    { weight: 1, arbitrary: hostileText.map((text) => pairs('query', text)) },
  );
  return fc.tuple(...fields, extra).map((list) => {
    const query = list.flat().join('&');
    return query && `?${query}`;
  });
}

/** A header holds one line of Latin-1. */
const asHeader = (value: unknown) => String(value).replace(/[^\x20-\x7e\xa0-\xff]/g, '?');

function headersOf(target: Target): fc.Arbitrary<Headers> {
  const fields = inPlace(target, 'header').map(({ name, schema }) => [
    name,
    arbitraryOf(schema, target.named).map(asHeader),
  ]);
  const known = fc.oneof(
    { weight: 2, arbitrary: fc.constant<Headers>({}) },
    {
      weight: 1,
      arbitrary: fc.record<Headers>(Object.fromEntries(fields), { requiredKeys: [] }),
    },
  );
  const strange = fc.oneof(
    { weight: 2, arbitrary: fc.constant<Headers>({}) },
    { weight: 1, arbitrary: hostileHeaders },
  );
  return fc.tuple(known, strange).map(([some, more]) => ({ ...some, ...more }));
}

const spoiling = fc.record({
  place: fc.nat(50),
  how: fc.constantFrom('replace' as const, 'add' as const, 'drop' as const),
  key: fc.constantFrom('__proto__', 'constructor', 'role', 'audience', 'userId', 'x'),
  value: hostileValue,
});

function jsonBody(schema: JsonSchema, named: Target['named']): fc.Arbitrary<string> {
  const valid = arbitraryOf(schema, named);
  const wrong = fc.tuple(valid, spoiling).map(([value, how]) => spoil(value, how));
  return fc.oneof(
    { weight: 4, arbitrary: valid.map((value) => JSON.stringify(value)) },
    { weight: 4, arbitrary: wrong.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileBody },
  );
}

/** The first bytes of a PNG, and whatever comes then. */
const bytesBody = fc
  .tuple(fc.constantFrom('89504e470d0a1a0a0000000d49484452', 'ffd8ffe0', ''), fc.uint8Array())
  .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'hex'), rest]));

type Body = Pick<Sent, 'body'> & { type?: string };

function bodyOf({ described, named }: Target): fc.Arbitrary<Body> {
  const contents = Object.entries(described.requestBody?.content ?? {});
  const bodies = contents.map(([type, { schema }]) => {
    const body: fc.Arbitrary<Sent['body']> = schema ? jsonBody(schema, named) : bytesBody;
    return body.map((made): Body => ({ body: made, type }));
  });
  return bodies.length > 0 ? fc.oneof(...bodies) : fc.constant<Body>({});
}

/** Mostly somebody who is let in: what stands behind the door is to be tried. */
function whoOf({ access }: Target, { reader, admin, ingest }: Surroundings['identities']) {
  const nobody = { anyone: {}, metrics: {} };
  const fitting = { ...nobody, optional: reader, reader, admin, ingest }[access];
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant<Headers>(fitting) },
    { weight: 1, arbitrary: fc.constantFrom<Headers>({}, reader, admin, ingest) },
  );
}

/** Requests to one operation: right ones, nearly right ones, and such as nobody sends in earnest. */
export function requestsOf(target: Target, around: Surroundings): fc.Arbitrary<Sent> {
  const parts = fc.record({
    path: pathOf(target, around.ids),
    query: queryOf(target),
    headers: headersOf(target),
    body: bodyOf(target),
    who: whoOf(target, around.identities),
  });
  return parts.map(({ path, query, headers, body: { body, type }, who }) => ({
    method: target.method.toUpperCase(),
    path: path + query,
    headers: { ...who, ...(type && { 'Content-Type': type }), ...headers },
    body,
  }));
}
