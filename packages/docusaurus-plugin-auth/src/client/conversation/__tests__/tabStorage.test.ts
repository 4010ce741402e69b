import { expect, test } from '@jest/globals';
import { EMPTY_ANSWER } from '../../streamEvents';
import type { Exchange } from '../exchange';
import { createTabStorage, type KeptTalk } from '../tabStorage';

function setUp(stored?: string) {
  const items = new Map(stored === undefined ? [] : [['key', stored]]);
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return { items, ...createTabStorage({ storage: () => storage, key: 'key' }) };
}

const answered: Exchange = {
  key: 1,
  question: 'Why?',
  status: 'done',
  answer: { ...EMPTY_ANSWER, id: 'm1', answer: 'Yes.' },
  anonymous: true,
};
const talk = { exchanges: [answered], queue: [], draft: '', scroll: 0, signedIn: false };
const EMPTY = { ...talk, exchanges: [] };

test('a conversation is there after a page load, and after the next one', () => {
  const { put, get } = setUp();
  put({ ...talk, queue: ['And then?'], draft: 'Or', scroll: 120, signedIn: true });
  const kept = { queue: ['And then?'], draft: 'Or', scroll: 120, signedIn: true };
  expect(get()).toEqual({ exchanges: [answered], ...kept });
  expect(get()).toEqual({ exchanges: [answered], ...kept });
});

test('an answer that was on its way has broken off, and can be asked for again', () => {
  const { put, get } = setUp();
  const attempt = { request: { question: 'Why?' }, idempotencyKey: 'k' };
  put({ ...talk, exchanges: [{ ...answered, status: 'streaming', attempt }] });
  expect(get()?.exchanges).toMatchObject([{ status: 'failed', error: 'interrupted', attempt }]);
});

test('nothing is stored when there is nothing to keep', () => {
  const { put, items } = setUp();
  put(talk);
  put(EMPTY);
  expect(items.size).toBe(0);
});

test('no more is stored than a storage holds', () => {
  const { put, get } = setUp();
  put({ ...talk, exchanges: Array.from({ length: 80 }, (_, key) => ({ ...answered, key })) });
  expect(get()?.exchanges).toHaveLength(50);
});

test.each(['', 'null', '{', '[]', '{"exchanges": [1, {"question": "Why?"}], "queue": [1]}'])(
  'what cannot be read, such as %j, is left out',
  (stored) => {
    const nothing: KeptTalk = { exchanges: [], queue: [], draft: '', scroll: 0, signedIn: false };
    expect(setUp(stored).get() ?? nothing).toEqual(nothing);
  },
);

test('a storage that is blocked is no error', () => {
  const refuse = () => {
    throw new Error('blocked');
  };
  const { put, get } = createTabStorage({ storage: refuse, key: 'key' });
  put(talk);
  expect(get()).toBeNull();
});
