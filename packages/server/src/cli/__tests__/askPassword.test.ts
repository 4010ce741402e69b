import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { askPassword, readPassword } from '../askPassword.ts';

/** A terminal on which lines are typed, one after the other. */
function terminal(lines: string[], isTTY = true) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  const typing = (async () => {
    for (const line of lines) {
      await sleep(50);
      input.write(line);
    }
  })();
  const shown = async () => {
    await typing;
    output.end();
    return text(output);
  };
  return { terminal: { input, output }, shown };
}

test('a password is asked for twice and never shown', async () => {
  const { terminal: tty, shown } = terminal(['open sesame 123\r', 'open sesame 123\r']);
  expect(await askPassword(tty)).toBe('open sesame 123');
  const screen = await shown();
  expect(screen).toMatch(/^Password \(at least 12 characters\): \nThe same again: \n$/);
});

test('what was mistyped can be taken back', async () => {
  const { terminal: tty } = terminal(['open sesamX\u007fe\r', 'open sesame\r']);
  expect(await askPassword(tty)).toBe('open sesame');
});

test('two passwords that differ are refused', async () => {
  const { terminal: tty } = terminal(['open sesame\r', 'open sesamy\r']);
  await expect(askPassword(tty)).rejects.toThrow('The two passwords differ: nothing was changed.');
});

test('Ctrl+C ends it', async () => {
  const { terminal: tty } = terminal(['open\u0003']);
  await expect(askPassword(tty)).rejects.toThrow('Nothing was changed.');
});

test('without a terminal it says what to do', async () => {
  const { terminal: tty } = terminal([], false);
  await expect(askPassword(tty)).rejects.toThrow('--password-stdin');
});

test.each([
  ['open sesame\n', 'open sesame'],
  ['open sesame\r\n', 'open sesame'],
  ['open sesame', 'open sesame'],
  [' open sesame \n', ' open sesame '],
])('of %p on standard input only the end of the line is left out', async (given, password) => {
  const input = new PassThrough();
  input.end(given);
  expect(await readPassword(input)).toBe(password);
});
