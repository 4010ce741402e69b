/** Milliseconds from which on a wait is a long one. */
const LONG = 20_000;

/** Lets long waits, such as for a server that is silent, end after a moment. */
export function hurryWaits(): void {
  const { setTimeout: original } = window;
  const hurried = (handler: TimerHandler, delay = 0, ...rest: unknown[]) =>
    original(handler, delay >= LONG ? 300 : delay, ...rest);
  Object.defineProperty(window, 'setTimeout', { value: hurried });
}
