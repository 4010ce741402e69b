import { useEffect, useState } from 'react';
import { isRecord } from './isRecord';
import { callServer } from './serverRequest';

export interface StrengthRequest {
  password: string;
  /** A password that is made of these is easy to guess. */
  email?: string;
  name?: string;
}

/** How hard a password is to guess, as the server judges it. */
export interface PasswordStrength {
  /** From 0, guessed at once, to 4. */
  score: 0 | 1 | 2 | 3 | 4;
  /** Whether the server would take the password. */
  acceptable: boolean;
  /** Key of the sentence that says what makes it easy to guess. */
  warning?: string;
  /** Keys of sentences that say what would make it harder. */
  suggestions: string[];
}

const SCORES = [0, 1, 2, 3, 4] as const;

export function toPasswordStrength(body: unknown): PasswordStrength | null {
  if (!isRecord(body)) return null;
  const score = SCORES.find((candidate) => candidate === body.score);
  if (score === undefined || typeof body.acceptable !== 'boolean') return null;
  const suggestions = Array.isArray(body.suggestions) ? body.suggestions : [];
  return {
    score,
    acceptable: body.acceptable,
    warning: typeof body.warning === 'string' ? body.warning : undefined,
    suggestions: suggestions.filter((key) => typeof key === 'string'),
  };
}

/** Asks the server how strong a password is. @throws {ClientError} or the signal's reason */
export async function checkPasswordStrength(
  request: StrengthRequest,
  signal?: AbortSignal,
): Promise<PasswordStrength | null> {
  const body = await callServer('/api/v1/password-strength', {
    method: 'POST',
    body: request,
    signal,
  });
  return toPasswordStrength(body);
}

/** Milliseconds without a keystroke after which the server is asked. */
const PAUSE = 250;

/**
 * The strength of the password that is being typed; null while there is none or nobody knows. The
 * last answer stays until the next: it must not flicker with every keystroke.
 */
export function usePasswordStrength(request: StrengthRequest): PasswordStrength | null {
  const { password, email, name } = request;
  const [strength, setStrength] = useState<PasswordStrength | null>(null);
  useEffect(() => {
    if (!password) {
      setStrength(null);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      checkPasswordStrength({ password, email, name }, controller.signal).then(
        setStrength,
        // The meter is a help: the server judges again when the form is sent.
        () => !controller.signal.aborted && setStrength(null),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [password, email, name]);
  return strength;
}
