import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};

/** `/guides/descale/` -> `guides/descale/index.html`, `/next` -> `next.html`, in the output folder. */
export function fileOf(output: string, pathname: string): string | undefined {
  const base = path.join(output, decodeURIComponent(pathname));
  const candidates = [base, path.join(base, 'index.html'), `${base.replace(/\/$/, '')}.html`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

/** What a file is, by its name, for the header `content-type`. */
export const typeOf = (file: string): string =>
  TYPES[path.extname(file)] ?? 'application/octet-stream';

/**
 * Answers with a file, or that there is none.
 *
 * @param headers what the host sends besides
 */
export function answer(
  response: ServerResponse,
  file: string | undefined,
  headers: Record<string, string> = {},
): void {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  // Docusaurus names these after what is in them.
  const caching = file.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
  const type = typeOf(file);
  response.writeHead(200, { 'content-type': type, 'cache-control': caching, ...headers });
  response.end(readFileSync(file));
}

/** A site that is served as any static host would. */
export interface StaticSite {
  origin: string;
  close: () => void;
}

/** Serves the output of a build under its base URL. */
export async function serveStatic(output: string, baseUrl = '/'): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(baseUrl);
    answer(response, inside ? fileOf(output, pathname.slice(baseUrl.length)) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: originOf(server), close };
}

function originOf(server: Server): string {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server does not listen.');
  return `http://127.0.0.1:${address.port}`;
}
