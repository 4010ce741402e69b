/** What the OpenAPI document says of the API as a whole. */
export const INFO = {
  title: 'Docusaurus Auth',
  version: '1',
  description:
    'The HTTP API of a Docusaurus Auth server: answers from the docs for everyone, and accounts, profiles and conversations for readers who sign in. Errors are problem documents (RFC 9457); decide by their `code`. Signing up and in, and everything else below `/api/auth`, is described by Better Auth.',
  license: { name: 'MIT', identifier: 'MIT' },
};

/** How a request says who sends it. */
export const SECURITY_SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'docsauth.session_token',
    description:
      'The session cookie that signing in below `/api/auth` sets. Over HTTPS its name begins with `__Secure-`. A request that changes something must come from a page of a trusted origin.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'A token of `GET /api/auth/token`, which lasts five minutes. For the account of the reader it counts only as long as its session. Pages of another site send the session that they carry in its place.',
  },
  ingestToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The value of `INGEST_TOKEN` of the server.',
  },
  metricsToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The value of `METRICS_TOKEN` of the server.',
  },
} as const;
