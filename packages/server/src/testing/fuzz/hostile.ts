import fc from '../properties.ts';

/** Texts that have broken programs: ends of strings, half characters, other encodings, languages of machines. */
const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\u202egnp.exe',
  '\ufeff',
  '\r\nSet-Cookie: a=b',
  "' or 1=1; --",
  '$1',
  '%',
  '_%\\',
  '%00',
  '../../../../etc/passwd',
  '..\\..\\x',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '//evil.example',
  '<script>alert(1)</script>',
  '{{7*7}}<%= 7*7 %>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  '1e999',
  '-1',
  '9007199254740993',
  '2026-13-45T99:99:99Z',
  'x'.repeat(3_000),
  'a '.repeat(2_000),
  '\u0301'.repeat(500),
  '👩‍👩‍👧‍👦'.repeat(50),
  '('.repeat(1_000),
  '*'.repeat(1_000),
  '"'.repeat(300),
];

const NUMBERS = [0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324];

/** Objects whose keys mean something to the language. `JSON.stringify` writes them out. */
const OBJECTS: unknown[] = [
  JSON.parse('{"__proto__":{"role":"admin"}}'),
  { constructor: { prototype: { role: 'admin' } } },
  JSON.parse('{"toString":1,"valueOf":1,"then":1,"length":-1}'),
  { toJSON: 'x' },
  JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
  JSON.parse(`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`),
  Array.from({ length: 2_000 }, () => 0),
];

/** A text that nobody expects. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** A value that nobody expects, as far as JSON can carry it. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, [], {}, ...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...OBJECTS) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Bodies that are no JSON, or hardly. */
export const hostileBody: fc.Arbitrary<string> = fc.constantFrom(
  '',
  '{',
  '{"a":',
  'null',
  '0',
  '"text"',
  '[]',
  '{}{}',
  '{"a":1,}',
  "{'a':1}",
  '{"a":NaN}',
  '{"a":1e400}',
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  '\ufeff{}',
  '{"__proto__":{"polluted":true}}',
  '{"a":1,"a":{"a":1}}',
  `${'['.repeat(20_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `"${'x'.repeat(70_000)}"`,
);

/** Headers that a server reads or passes on, with what nobody sends in earnest. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<
  Record<string, string>
>(
  {},
  { Accept: 'text/html' },
  { Accept: 'a/b;q=x, */*;q=0' },
  { 'Accept-Encoding': 'br;q=0, identity;q=0, *;q=0' },
  { 'Accept-Language': '-'.repeat(2_000) },
  { Authorization: 'Bearer' },
  { Authorization: 'Bearer a.b.c' },
  { Authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' },
  { Authorization: 'Basic Og==' },
  { Cookie: '__proto__=1; constructor=2; a' },
  { Cookie: 'docsauth.session_token=%E0%A4%A; docsauth.session_data=e30=' },
  { Cookie: `docsauth.session_token=${'x'.repeat(4_000)}.${'y'.repeat(40)}` },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Encoding': 'zstd' },
  { 'Content-Encoding': 'deflate, gzip, br' },
  { 'Content-Type': 'application/json; charset=utf-7' },
  { 'Content-Type': 'multipart/form-data; boundary=' },
  { 'Content-Type': ';;;' },
  { 'If-Match': '*' },
  { 'If-Match': 'W/"", "",' },
  { 'If-None-Match': ',,,"' },
  { 'If-Modified-Since': 'never' },
  { 'Idempotency-Key': '' },
  { 'Idempotency-Key': 'k'.repeat(300) },
  { Origin: 'null' },
  { Origin: 'https://evil.example' },
  { Origin: '::::' },
  { Referer: 'https://evil.example/\\\\' },
  { Range: 'bytes=0-,-1,5-2' },
  { Host: 'evil.example' },
  { Host: 'a b' },
  { Host: '[::1' },
  { 'User-Agent': '\u00ff'.repeat(1_000) },
  { 'X-Forwarded-For': 'unknown, 1.2.3.4.5, ::ffff:0:0, <script>' },
  { 'X-Forwarded-Host': 'evil.example' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { 'X-Request-Id': '../../x' },
  { traceparent: '00-zz-zz-01' },
);
