import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

const KID = 'key-of-the-test';

/** A server that signs whatever a test wants, to see what a backend refuses. */
export interface TokenIssuer {
  url: string;
  /** A token that only differs from a good one in these claims, or in the key that it names. */
  sign: (claims?: JWTPayload, kid?: string) => Promise<string>;
  /** A token with the published key as a shared secret. */
  signShared: () => Promise<string>;
  /** A token with no signature. */
  unsigned: () => Promise<string>;
  stop: () => void;
}

/** The claims of a good token: an administrator's, for five minutes. */
function goodClaims(url: string): JWTPayload {
  const iat = Math.floor(Date.now() / 1000);
  return { role: 'admin', sid: 'session', sub: 'reader', iss: url, aud: url, iat, exp: iat + 300 };
}

async function publish(publicKey: CryptoKey) {
  const jwk = { ...(await exportJWK(publicKey)), kid: KID, alg: 'RS256' };
  const server = createServer((_req, res) => {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { jwk, server, url: `http://127.0.0.1:${port}` };
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts an issuer of tokens with keys at `/api/auth/jwks`, as our server has them. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const { jwk, server, url } = await publish(publicKey);
  const sign: TokenIssuer['sign'] = (claims, kid = KID) =>
    new SignJWT({ ...goodClaims(url), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(privateKey);
  return {
    url,
    sign,
    signShared: () =>
      new SignJWT(goodClaims(url))
        .setProtectedHeader({ alg: 'HS256', kid: KID })
        .sign(Buffer.from(jwk.n ?? '', 'base64url')),
    unsigned: async () => {
      const [, payload] = (await sign()).split('.');
      return `${encode({ alg: 'none', kid: KID })}.${payload}.`;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
