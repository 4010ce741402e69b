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
  /** So much is done of so much. */
  show: (done: number, total: number) => void;
  /** Takes the bar away. */
  end: () => void;
}

function remaining(done: number, total: number, elapsed: number): string {
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1_000);
  return `${done} of ${total}, about ${seconds} s left`;
}

function drawn(done: number, total: number): string {
  const full = Math.round((done / total) * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

/**
 * Shows how far long work is and what remains: a bar on a terminal, a plain line now and then in a
 * log. Work that is done in a moment shows nothing.
 *
 * @param title what happens, as a person would say it
 * @param now milliseconds since any moment
 */
export function progressBar(
  title: string,
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): ProgressBar {
  const start = now();
  let next = start + (screen.isTTY ? FIRST : LINE_EVERY);
  let drew = false;
  return {
    show(done, total) {
      const time = now();
      if (time < next || done === 0 || done >= total) return;
      const rest = remaining(done, total, time - start);
      if (screen.isTTY) screen.write(`\r\x1b[K${title} ${drawn(done, total)} ${rest}`);
      else screen.write(`${title}: ${rest}\n`);
      drew = true;
      next = time + (screen.isTTY ? EVERY : LINE_EVERY);
    },
    end() {
      if (drew && screen.isTTY) screen.write('\r\x1b[K');
    },
  };
}
