import { expect, test } from '@jest/globals';
import { progressBar } from '../progressBar.ts';

/** Does ten things that take so many milliseconds each, and tells what was written meanwhile. */
function watch(isTTY: boolean, milliseconds: number): string[] {
  const written: string[] = [];
  let time = 0;
  const screen = { isTTY, write: (text: string) => written.push(text) };
  const bar = progressBar('Indexing sections', screen, () => time);
  for (let done = 1; done <= 10; done++) {
    time += milliseconds;
    bar.show(done, 10);
  }
  bar.end();
  return written;
}

test('on a terminal a bar says what is done and how long the rest takes, and goes away', () => {
  const written = watch(true, 1_000);
  expect(written[4]).toBe(
    '\r\x1b[KIndexing sections ████████████░░░░░░░░░░░░ 5 of 10, about 5 s left',
  );
  expect(written.at(-1)).toBe('\r\x1b[K');
});

test('in a log the same is a plain line now and then', () => {
  expect(watch(false, 4_000)).toEqual([
    'Indexing sections: 3 of 10, about 28 s left\n',
    'Indexing sections: 6 of 10, about 16 s left\n',
    'Indexing sections: 9 of 10, about 4 s left\n',
  ]);
});

test.each([true, false])('what is done in a moment shows nothing (terminal: %j)', (isTTY) => {
  expect(watch(isTTY, 10)).toEqual([]);
});
