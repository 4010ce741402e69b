/** Width of the bar in characters. */
const WIDTH = 24;
/** Milliseconds before anything is shown, and between two looks of the bar. */
const FIRST = 500;
const EVERY = 100;
/** Milliseconds between two lines where there is no terminal. */
const LINE_EVERY = 10_000;

/** Where a bar is drawn: `process.stderr`, or what a test looks at. */
export interface Screen {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

export interface ProgressBar {
  /** One more is done. */
  step: () => void;
  /** Takes the bar away. */
  end: () => void;
}

export interface ProgressBarParams {
  /** What happens, as a person would say it. */
  title: string;
  total: number;
  screen?: Screen;
  /** Milliseconds since any moment. */
  now?: () => number;
}

/** `3 of 12, about 4 s left`; the rest goes on as the part before it went. */
function remaining(done: number, total: number, elapsed: number): string {
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1_000);
  return `${done} of ${total}, about ${seconds} s left`;
}

function drawn(done: number, total: number): string {
  const full = Math.round((done / total) * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

/**
 * Shows how far long work is and what remains: a bar on a terminal, a plain line now and then in the
 * log of a build machine. Work that is done in a moment shows nothing.
 */
export function progressBar({
  title,
  total,
  screen = process.stderr,
  now = () => performance.now(),
}: ProgressBarParams): ProgressBar {
  const start = now();
  let done = 0;
  let next = start + (screen.isTTY ? FIRST : LINE_EVERY);
  let shown = false;

  function show(time: number): void {
    const rest = remaining(done, total, time - start);
    if (screen.isTTY) screen.write(`\r\x1b[K${title} ${drawn(done, total)} ${rest}`);
    else screen.write(`${title}: ${rest}\n`);
    shown = true;
    next = time + (screen.isTTY ? EVERY : LINE_EVERY);
  }

  return {
    step() {
      done += 1;
      const time = now();
      if (time >= next && done < total) show(time);
    },
    end() {
      if (shown && screen.isTTY) screen.write('\r\x1b[K');
    },
  };
}
