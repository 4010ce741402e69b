import type { RequestHandler } from 'express';
import { ApiError } from './errors.ts';

/** Encoded dots, slashes and backslashes, and what they stand for. */
const TRICKS = /\/\/|\\|%2e|%2f|%5c|%00/i;
const DOT_SEGMENT = /(^|\/)\.{1,2}(\/|$)/;

/**
 * Refuses paths that two parsers read in two ways. Express matches the path as it was sent, Better
 * Auth the one that the URL parser made of it: `/api/auth/x/../sign-in/email` would pass under any
 * rule written for `/api/auth/sign-in`.
 */
export function pathGuard(): RequestHandler {
  return (req, _res, next) => {
    const path = req.originalUrl.split('?', 1)[0] ?? '';
    if (TRICKS.test(path) || DOT_SEGMENT.test(path)) throw new ApiError('invalid_path');
    if (!URL.canParse(`http://${req.headers.host}${path}`)) throw new ApiError('invalid_path');
    next();
  };
}
