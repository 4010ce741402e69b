import type { Request } from 'express';
import { readerOf } from '../auth/middleware.ts';
import { ApiError } from '../http/errors.ts';

/** The account of the administrator who acts; the guard in front has let nobody else pass. */
export function actorOf(req: Request): string {
  const reader = readerOf(req);
  if (!reader) throw new ApiError('unauthenticated');
  return reader.id;
}
