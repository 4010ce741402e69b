const PLAIN_INTERVAL_SECONDS = 15;

/**
 * Shows that a slow step is alive: one line that counts seconds in a terminal, and a plain line now
 * and then where there is none (a log of a build machine).
 *
 * @template T
 * @param {string} title what happens, as a person would say it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @example await withProgress('Installing packages', () => install())
 */
export async function withProgress(title, work) {
  const started = performance.now();
  const timer = setInterval(
    () => show(title, seconds(started)),
    process.stdout.isTTY ? 1000 : PLAIN_INTERVAL_SECONDS * 1000,
  );
  if (process.stdout.isTTY) show(title, 0);
  else console.log(`${title} …`);
  try {
    const result = await work();
    finish(`${title}: done in ${seconds(started)} s`);
    return result;
  } catch (error) {
    finish(`${title}: failed after ${seconds(started)} s`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** @param {number} started */
const seconds = (started) => Math.round((performance.now() - started) / 1000);

/**
 * @param {string} title
 * @param {number} elapsed
 */
function show(title, elapsed) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${title} … ${elapsed} s`);
  else console.log(`${title} … ${elapsed} s`);
}

/** @param {string} line */
function finish(line) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}\n`);
  else console.log(line);
}
