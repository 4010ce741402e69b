import { createHash } from 'node:crypto';
import type { Request } from 'express';

/** Names what a response says. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** `true` if the client says that it holds this response already. */
export function isHeld(req: Request, etag: string): boolean {
  const held = req.get('If-None-Match')?.split(',') ?? [];
  return held.some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}
