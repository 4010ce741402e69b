import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** `/guides/descale/` -> `guides/descale/index.html`, `/next` -> `next.html`, in the output folder. */
export function fileOf(output: string, pathname: string): string | undefined {
  const base = path.join(output, decodeURIComponent(pathname));
  const candidates = [base, path.join(base, 'index.html'), `${base.replace(/\/$/, '')}.html`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

/** Answers with a file, or that there is none. */
export function answer(response: ServerResponse, file: string | undefined): void {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
}
