import { type createAuthMiddleware, isAPIError } from 'better-auth/api';

/** What a hook of Better Auth is given. */
export type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** The code of an error that an endpoint answered with. */
export function errorCodeOf(returned: unknown): string | undefined {
  if (!isAPIError(returned)) return undefined;
  const code = returned.body?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether an endpoint answered what it was asked for; a redirect is an answer too. */
export function succeeded(returned: unknown): boolean {
  return !isAPIError(returned) || (returned.statusCode >= 300 && returned.statusCode < 400);
}
