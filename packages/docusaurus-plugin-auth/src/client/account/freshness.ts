import { useEffect, useState } from 'react';
import { pluginConfig } from '../config';
import { ClientError } from '../errors';
import { signOut } from '../signOut';
import { RETURN_PARAM } from '../withReturn';

/** Milliseconds of freshness that are left; never negative. */
export function freshFor(freshUntil: string | null, now: number): number {
  const left = freshUntil ? Date.parse(freshUntil) - now : 0;
  return left > 0 ? left : 0;
}

/** Longest delay (ms) that timers of browsers can count. */
const TIMER_MAX = 2 ** 31 - 1;

export interface Freshness {
  /** Whether the session has begun so lately that the server allows what is sensitive. */
  fresh: boolean;
  /** Does something sensitive, and takes note when the server finds the session too old for it. */
  guard: <T>(task: () => Promise<T>) => Promise<T>;
}

/** Watches the end of freshness. The server's clock is another one: its word counts. */
export function useFreshness(freshUntil: string | null): Freshness {
  const [now, setNow] = useState(Date.now);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const wait = Math.min(freshFor(freshUntil, Date.now()), TIMER_MAX);
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [freshUntil]);
  return {
    fresh: !refused && freshFor(freshUntil, now) > 0,
    guard: (task) =>
      task().catch((cause: unknown) => {
        if (cause instanceof ClientError && cause.code === 'session_not_fresh') setRefused(true);
        throw cause;
      }),
  };
}

/** The address of the sign-in page that leads back to a section of the account page. */
export function signInFor(section: string): string {
  const { signIn, account } = pluginConfig.routes;
  const back = section ? `${account}#${section}` : account;
  return `${signIn}?${RETURN_PARAM}=${encodeURIComponent(back)}`;
}

/**
 * Ends this session and leads to a new one that returns to the same section. The old one ends
 * first: it would else stay on the list of devices, as one that nobody can tell from a stranger's.
 *
 * @throws {ClientError} when the server could not be asked; nothing has changed then
 */
export async function signInAgain(section: string): Promise<void> {
  const target = signInFor(section);
  await signOut();
  window.location.assign(target);
}
