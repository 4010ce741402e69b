import { expect, test } from '@jest/globals';
import { createCarryOver } from '../carryOver';
import { EMPTY_ANSWER } from '../streamEvents';

function setUp(stored?: string) {
  const items = new Map(stored === undefined ? [] : [['key', stored]]);
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return { items, ...createCarryOver({ storage: () => storage, key: 'key' }) };
}

const answered = { question: 'Why?', answer: { ...EMPTY_ANSWER, id: 'm1', answer: 'Yes.' } };

test('what was asked is there after a page load, once', () => {
  const { put, take, items } = setUp();
  put([answered]);
  expect(take()).toEqual([answered]);
  expect(items.size).toBe(0);
  expect(take()).toEqual([]);
});

test('nothing is stored when nothing was asked', () => {
  const { put, items } = setUp();
  put([]);
  expect(items.size).toBe(0);
});

test.each(['', 'null', '{', '[1, {"question": "Why?"}]', '{"question": "Why?"}'])(
  'what cannot be read, such as %j, is left out',
  (stored) => {
    expect(setUp(stored).take()).toEqual([]);
  },
);

test('a storage that is blocked is no error', () => {
  const refuse = () => {
    throw new Error('blocked');
  };
  const { put, take } = createCarryOver({ storage: refuse, key: 'key' });
  put([answered]);
  expect(take()).toEqual([]);
});
