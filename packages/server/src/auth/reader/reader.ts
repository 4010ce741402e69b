/** Who made a request, as far as the request itself shows. */
export interface Reader {
  id: string;
  /** `user` or `admin`. */
  role: string;
  /** The session itself, or the one that the token was made for. */
  sessionId: string | undefined;
  /** `session`: the page is one of another site and carries its session as a bearer token. */
  via: 'cookie' | 'session' | 'token';
}

/** Kept beside the requests, so that no other middleware's `req.user` is in the way. */
const readers = new WeakMap<object, Reader>();

export function setReader(req: object, reader: Reader): void {
  readers.set(req, reader);
}

/**
 * The reader that `requireUser`, `optionalUser` or `requireRole` found for a request.
 *
 * @returns `null` for an anonymous request, and where none of them has run
 *
 * @example
 * app.get('/notes', requireUser, (req, res) => res.json(notesOf(readerOf(req)?.id)));
 */
export function readerOf(req: object): Reader | null {
  return readers.get(req) ?? null;
}

/** Better Auth keeps several roles of one person in one text: `admin,editor`. */
export function hasRole(roles: string | null, role: string): boolean {
  return (roles ?? 'user').split(',').some((one) => one.trim() === role);
}
