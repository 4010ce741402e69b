import type { Request } from 'express';
import { readerOf } from '../auth/middleware.ts';
import { ApiError } from '../http/errors.ts';

/** The administrator who makes a request. */
export function actorOf(req: Request): string {
  const reader = readerOf(req);
  if (!reader) throw new ApiError('unauthenticated');
  return reader.id;
}
