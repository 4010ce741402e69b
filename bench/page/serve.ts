import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { fileOf, typeOf } from '../../e2e/support/staticSite.ts';
import type { SuggestionsResponse } from '../../packages/server/src/contract/index.ts';

/** What the open chat offers, as long as such a list usually is. */
const SUGGESTIONS: SuggestionsResponse = {
  ofPage: true,
  suggestions: ['Reading it', 'Cleaning', 'Scales', 'The first scale'].map((text) => ({
    kind: 'heading',
    text,
    url: '/docs/intro',
  })),
};

const compressed = new Map<string, Buffer>();

/** A file as a host sends it, compressed once. */
function packed(file: string): Buffer {
  const known = compressed.get(file) ?? gzipSync(readFileSync(file));
  compressed.set(file, known);
  return known;
}

/** A built site behind a host that compresses, with the one answer of our server that it needs. */
export async function serveCompressed(output: string) {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === '/api/v1/suggestions') {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(SUGGESTIONS));
      return;
    }
    const file = fileOf(output, pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': typeOf(file), 'content-encoding': 'gzip' };
    response.writeHead(200, headers).end(packed(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
