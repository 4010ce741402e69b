import { AsyncLocalStorage } from 'node:async_hooks';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { type HookContext, succeeded } from '../auth/hooks.ts';
import { readerOfCode } from '../auth/twoFactor/codeOnce.ts';
import { CLIENT_IP_HEADER } from '../http/clientIp.ts';
import { aboutPath, outcomeOf } from './classify.ts';
import type { EventLog } from './eventLog.ts';
import type { NewAuthEvent } from './types.ts';

/** What is learnt about a request while Better Auth works on it. */
interface Note {
  email?: string;
  /** Whose account it is about. */
  userId?: string | undefined;
  sessionId?: string;
  /** Who was signed in when it came. */
  reader?: { userId: string; sessionId: string; twoFactorEnabled: boolean };
  /** A session was made. */
  signedIn?: boolean;
  /** A sign-up made no account: there is one under the address. */
  taken?: boolean;
}

const notes = new AsyncLocalStorage<Note>();

/** Says whose account the request under way is about, where only a callback knows it. */
export function noteAccount(userId: string): void {
  const note = notes.getStore();
  if (note) note.userId = userId;
}

/** Paths on which who is signed in matters; on the others nobody is yet. */
const BY_READER: ReadonlySet<string> = new Set([
  '/sign-out',
  '/change-password',
  '/email-otp/change-email',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
  '/callback/:id',
  '/unlink-account',
  '/delete-user',
]);

async function noteBefore(ctx: HookContext, note: Note): Promise<void> {
  if (typeof ctx.body?.email === 'string') note.email = ctx.body.email;
  if (!BY_READER.has(ctx.path)) return;
  const found = await getSessionFromCtx(ctx).catch(() => null);
  if (!found) {
    // Between the first factor and the second, the challenge says who it is.
    if (ctx.path.startsWith('/two-factor/')) note.userId = await readerOfCode(ctx);
    return;
  }
  const { session, user } = found;
  const twoFactorEnabled = 'twoFactorEnabled' in user && user.twoFactorEnabled === true;
  note.reader = { userId: user.id, sessionId: session.id, twoFactorEnabled };
}

async function noteAfter(ctx: HookContext, note: Note): Promise<void> {
  const { newSession, returned, internalAdapter } = ctx.context;
  if (newSession) {
    note.signedIn = true;
    note.userId ??= newSession.user.id;
    note.sessionId = newSession.session.id;
  }
  // The answer to a sign-up is the same for a taken address, but for an id that nobody has.
  if (ctx.path !== '/sign-up/email' || !succeeded(returned) || !note.email) return;
  const found = await internalAdapter.findUserByEmail(note.email.toLowerCase());
  const made = JSON.stringify(returned).includes(`"${found?.user.id}"`);
  note.taken = !made;
}

/** Looks on while Better Auth works. It stands first, before a challenge takes the session back. */
export const eventNotes: BetterAuthPlugin = {
  id: 'auth-event-notes',
  hooks: {
    before: [
      {
        matcher: ({ path }) => isRecorded(path),
        handler: createAuthMiddleware(async (ctx) => {
          const note = notes.getStore();
          if (note) await noteBefore(ctx, note);
        }),
      },
    ],
    after: [
      {
        matcher: ({ path }) => isRecorded(path),
        handler: createAuthMiddleware(async (ctx) => {
          const note = notes.getStore();
          if (note) await noteAfter(ctx, note);
        }),
      },
    ],
  },
};

/** Paths of endpoints have a parameter where addresses have a provider. */
function isRecorded(path: string | undefined): boolean {
  return path !== undefined && aboutPath(path.replace(':id', 'id')) !== undefined;
}

/** Answers that say that a path is not there or not so used: nothing has happened. */
const NOTHING_HAPPENED: ReadonlySet<number> = new Set([404, 405, 415]);

async function bodyOf(response: Response): Promise<object | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null ? body : undefined;
}

/** What a path is about may depend on who was signed in. */
function typeOf(about: NonNullable<ReturnType<typeof aboutPath>>, note: Note) {
  const { reader, signedIn } = note;
  if (about.type === 'second-factor' && reader && !reader.twoFactorEnabled) {
    return 'two-factor-enabled';
  }
  const linked = about.type === 'sign-in' && reader && !signedIn;
  return linked ? 'provider-linked' : about.type;
}

/** Whose token an answer holds: the claims of the token say it. */
function tokenOwner(body: object | undefined): Pick<NewAuthEvent, 'userId' | 'sessionId'> {
  const token = body && 'token' in body ? String(body.token) : '';
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    );
    if (typeof claims !== 'object' || claims === null) return {};
    return {
      ...('sub' in claims && { userId: String(claims.sub) }),
      ...('sid' in claims && { sessionId: String(claims.sid) }),
    };
  } catch {
    return {};
  }
}

function subjectOf({ reader, userId, sessionId, email }: Note): Partial<NewAuthEvent> {
  return {
    userId: userId ?? reader?.userId,
    sessionId: sessionId ?? reader?.sessionId,
    email,
  };
}

async function toEvent(
  request: Request,
  path: string,
  response: Response,
  note: Note,
): Promise<NewAuthEvent | undefined> {
  const about = aboutPath(path);
  if (!about || NOTHING_HAPPENED.has(response.status)) return undefined;
  const body = await bodyOf(response);
  const { status, headers } = response;
  const result = outcomeOf({ status, body, location: headers.get('location') });
  const done = result.outcome === 'done';
  if (about.onlyDone && !done) return undefined;
  if (about.type === 'sign-out' && !note.reader) return undefined;
  return {
    type: typeOf(about, note),
    way: about.way,
    ...result,
    ...(note.taken && done && { outcome: 'refused', reason: 'EXISTING_ACCOUNT' }),
    ...subjectOf(note),
    ...(about.type === 'token-issued' && tokenOwner(body)),
    address: request.headers.get(CLIENT_IP_HEADER) || undefined,
    userAgent: request.headers.get('user-agent') ?? undefined,
  };
}

/**
 * Wraps Better Auth's handler so that what a request did is recorded when it is over. Hooks alone
 * would miss what limits and other hooks refuse; and by now every transaction has ended, so that
 * recording waits for none of them.
 */
export function recorded(
  handler: (request: Request) => Promise<Response>,
  events: EventLog,
  basePath: string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = new URL(request.url).pathname.slice(basePath.length);
    if (!aboutPath(path)) return await handler(request);
    const note: Note = {};
    const response = await notes.run(note, () => handler(request));
    const event = await toEvent(request, path, response, note);
    if (event) events.record(event);
    return response;
  };
}
