import { createServer } from 'node:http';
import { createApiClient } from 'docusaurus-auth-server/client';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

/** @typedef {import('node:http').IncomingMessage} Request */

const server = process.env.AUTH_SERVER ?? 'http://localhost:3000'; // BETTER_AUTH_URL of the server
const audience = process.env.AUTH_AUDIENCE ?? server; // its JWT_AUDIENCE

// Keeps the keys, and fetches them again when a token names a new one.
const keys = createRemoteJWKSet(new URL('/api/auth/jwks', server));
const rules = {
  algorithms: ['RS256'],
  issuer: server,
  audience,
  requiredClaims: ['sub', 'exp'],
  clockTolerance: 5,
};
const docs = createApiClient({ baseUrl: server });

/** @param {Request} req */
function tokenOf(req) {
  return /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1];
}

/**
 * The claims of a request's token, or null when there is none that counts.
 *
 * @param {Request} req
 */
async function readerOf(req) {
  const token = tokenOf(req);
  if (!token) return null;
  try {
    return (await jwtVerify(token, keys, rules)).payload;
  } catch (error) {
    // A server that does not answer is no reason to call a reader a stranger.
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    return null;
  }
}

/**
 * Who the reader is. With a role, only for readers who have it.
 *
 * @param {Request} req
 * @param {string} [role]
 */
async function tellReader(req, role) {
  const reader = await readerOf(req);
  if (!reader) return { status: 401, body: { error: 'Sign in to do this' } };
  const roles = String(reader.role ?? 'user').split(',');
  if (role && !roles.includes(role)) {
    return { status: 403, body: { error: 'This account may not do this' } };
  }
  return { status: 200, body: { id: reader.sub, role: reader.role } };
}

/**
 * Asks the docs, for everyone. The token goes along: an answer can then fit its reader.
 *
 * @param {Request} req
 * @param {string} question
 */
async function askDocs(req, question) {
  const token = tokenOf(req);
  const { data, error } = await docs.POST('/api/v1/query', {
    body: { question },
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  });
  if (error) return { status: error.status, body: { error: error.title } };
  return {
    status: 200,
    body: { answer: data.answer, sources: data.citations.map(({ url }) => url) },
  };
}

/** @param {Request} req */
async function answer(req) {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
  if (pathname === '/me') return tellReader(req);
  if (pathname === '/admin') return tellReader(req, 'admin');
  if (pathname === '/ask') return askDocs(req, searchParams.get('question') ?? '');
  return { status: 404, body: { error: 'There is nothing here' } };
}

createServer(async (req, res) => {
  const { status, body } = await answer(req).catch(() => {
    return { status: 503, body: { error: 'Try again in a moment' } };
  });
  res.writeHead(status, {
    'Content-Type': 'application/json',
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  });
  res.end(JSON.stringify(body));
}).listen(Number(process.env.PORT ?? 8000), '127.0.0.1');
