import { beforeAll, expect, it, jest } from '@jest/globals';

jest.mock('@generated/i18n', () => ({ currentLocale: 'en' }), { virtual: true });
jest.mock('../../config', () => ({ pluginConfig: {} }));
jest.mock('../../session', () => ({ refreshSession: async () => {} }));

let gaps: typeof import('../gaps');
beforeAll(async () => {
  gaps = await import('../gaps');
});

const GAP = {
  id: '1',
  title: 'Proxies',
  titledBy: 'model',
  terms: ['proxy'],
  state: 'done',
  stateAt: '2026-03-01T10:00:00.000Z',
  reopened: false,
  questions: 3,
  before: 1,
  firstAt: '2026-02-01T10:00:00.000Z',
  lastAt: '2026-03-01T09:00:00.000Z',
  again: null,
};

const DETAIL = {
  ...GAP,
  days: [
    { day: '2026-03-01', questions: 2 },
    { day: '2026-03-02', questions: 1 },
  ],
  examples: [
    {
      answerId: 'a',
      at: GAP.lastAt,
      question: 'Behind a proxy?',
      page: '',
      reason: 'rated_down',
      again: { covered: true, url: '/docs/proxy#how' },
    },
  ],
  pages: [{ url: '/docs/install', questions: 3 }],
  coveredBy: [],
  words: [{ word: 'proxy', questions: 3 }],
  changes: [{ at: GAP.stateAt, state: 'open', reason: 'asked_again', by: null }],
};

it('a gap is read with its days, its questions and what became of it', () => {
  expect(gaps.toGapDetail(DETAIL)).toMatchObject({
    title: 'Proxies',
    days: ['2026-03-01', '2026-03-02'],
    counts: [2, 1],
    examples: [{ page: null, reason: 'rated_down', again: { covered: true } }],
    words: ['proxy'],
    changes: [{ state: 'open', reason: 'asked_again', by: null }],
  });
});

it('what a later server says beyond is no error, and what is missing is one', () => {
  expect(gaps.toGap({ ...GAP, state: 'paused', more: 1 }).state).toBe('open');
  expect(
    gaps.toGap({ ...GAP, again: { at: GAP.lastAt, asked: 3, covered: 2 } }).again?.covered,
  ).toBe(2);
  expect(() => gaps.toGap({ ...GAP, terms: undefined })).toThrow('malformed_response');
  expect(() => gaps.toGapDetail(GAP)).toThrow('malformed_response');
});
