import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { GROUPS } from './groups.ts';
import { JOURNEYS } from './journeys.ts';
import { orphans } from './kept.ts';
import { readStates } from './states.ts';

const states = readStates();
const ids = states.map(({ id }) => id);

test('the gallery has states, each once, and all of its groups are looked at', () => {
  expect(ids.length).toBeGreaterThan(80);
  expect(new Set(ids).size).toBe(ids.length);
  const groups = new Set(states.map(({ group }) => group));
  expect([...groups].sort()).toEqual(Object.values(GROUPS).flat().sort());
});

test('no picture is kept of a state that is gone', () => {
  expect(orphans(ids)).toEqual([]);
});

test('every state is reached by a person’s actions in a browser journey that it names', () => {
  expect([...JOURNEYS.keys()].sort()).toEqual([...ids].sort());
  const missing = [...JOURNEYS].filter(([, { file, title }]) => {
    const source = readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
    return !new RegExp(`^\\s*(test|'|\`).*['"\`]${title}`, 'm').test(source);
  });
  expect(missing).toEqual([]);
});
