import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { createProgram } from '../cli.ts';

const PAGE = join(import.meta.dirname, '../../../../../website/docs/reference/cli.md');

/** The part of the page about each command, by its name. */
let sections: Map<string, string>;

beforeAll(async () => {
  const [, ...parts] = (await readFile(PAGE, 'utf8')).split(/^## /m);
  sections = new Map(
    parts.flatMap((part): [string, string][] => {
      const name = /^`docusaurus-auth-server ([\w-]+)`/.exec(part)?.[1];
      return name ? [[name, part]] : [];
    }),
  );
});

const commands = () => createProgram().commands;

/** The flags that a table of the page describes. */
const described = (section: string) =>
  [...section.matchAll(/^\| `(--[\w-]+)/gm)].map(([, flag]) => flag).toSorted();

test('the page has every command, and no other', () => {
  expect([...sections.keys()].toSorted()).toEqual(
    commands()
      .map((command) => command.name())
      .toSorted(),
  );
});

test.each(createProgram().commands.map((command) => command.name()))(
  'the page has every option of %s, and no other',
  (name) => {
    const command = commands().find((one) => one.name() === name);
    const flags = (command?.options ?? []).map(({ long }) => long).toSorted();
    expect(described(sections.get(name) ?? '')).toEqual(flags);
  },
);

test('the page says what each command takes', () => {
  for (const command of commands()) {
    for (const { name } of command.registeredArguments.map((one) => ({ name: one.name() }))) {
      expect(sections.get(command.name())).toContain(`<${name}`);
    }
  }
});
