/** What is looked at, in the order in which it is told. */
export const CHECKS = [
  'settings',
  'secrets',
  'origin',
  'server',
  'database',
  'migrations',
  'extensions',
  'index',
  'replica',
  'clock',
  'cors',
  'cookies',
  'passkeys',
  'providers',
  'streams',
  'mail',
] as const;

export type CheckName = (typeof CHECKS)[number];

/** `warn`: it works, but not for everybody or not for long. `fail`: something does not work. */
export type Status = 'ok' | 'warn' | 'fail';

/** What one look has found. It holds no secret. */
export interface Finding {
  check: CheckName;
  status: Status;
  message: string;
  /** The line to change, or the command to run. */
  change?: string;
}

export const ok = (check: CheckName, message: string): Finding => ({
  check,
  status: 'ok',
  message,
});

export const warn = (check: CheckName, message: string, change: string): Finding => ({
  check,
  status: 'warn',
  message,
  change,
});

export const fail = (check: CheckName, message: string, change: string): Finding => ({
  check,
  status: 'fail',
  message,
  change,
});
