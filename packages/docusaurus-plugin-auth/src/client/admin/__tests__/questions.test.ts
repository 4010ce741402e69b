import { beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.mock('@generated/i18n', () => ({ currentLocale: 'en' }), { virtual: true });
jest.mock('../../config', () => ({ pluginConfig: {} }));
jest.mock('../../session', () => ({ refreshSession: async () => {} }));

let questions: typeof import('../questions');
let pages: typeof import('../pages');
beforeAll(async () => {
  questions = await import('../questions');
  pages = await import('../pages');
});

const totals = { answered: 3, doubtful: 2, notCovered: 1, up: 1, down: 0 };
const question = {
  id: 'a1',
  at: '2026-03-01T10:00:00.000Z',
  question: 'How?',
  confidence: 'low',
  mode: 'generated',
  version: null,
  locale: 'en',
  page: '/docs/a',
  rating: 'down',
  reasons: ['wrong', 'outdated'],
  note: null,
};
const traced = {
  url: '/docs/a#x',
  score: 4.5,
  cited: true,
  title: 'A',
  headingPath: ['A', 'X'],
  changed: false,
};

describe('questions', () => {
  it('are counted as the server says', () => {
    const by = [{ ...totals, value: '' }];
    const summary = {
      total: totals,
      before: totals,
      days: [{ ...totals, day: '2026-03-01' }],
      versions: by,
      locales: by,
      pages: by,
    };
    expect(questions.toQuestionSummary(summary)).toEqual(summary);
    expect(() => questions.toQuestionSummary({ ...summary, days: 1 })).toThrow(
      'malformed_response',
    );
  });

  it('are read with their trace', () => {
    const { mode: _mode, ...rest } = question;
    const read = questions.toAdminQuestionDetail({ ...question, sections: [traced] });
    expect(read).toEqual({ ...rest, generated: true, sections: [traced] });
    expect(() => questions.toAdminQuestionDetail(question)).toThrow('malformed_response');
  });

  it('lose nothing else by a word of a newer server', () => {
    const newer = { ...question, confidence: 'sure', rating: 'meh', reasons: ['wrong', 'rude'] };
    expect(questions.toAdminQuestion(newer)).toMatchObject({
      confidence: null,
      rating: null,
      reasons: ['wrong'],
    });
  });

  it('are asked for by what they name, and by what they do not', () => {
    const path = (params: Record<string, string>) => questions.questionPath('/q', params);
    expect(path({ search: 'a b', version: '' })).toBe('/q?search=a+b');
    expect(path({ search: '-', version: '-', page: '-' })).toBe('/q?search=-&version=&page=');
    expect(path({ locale: '-' })).toBe('/q?locale=');
  });
});

describe('sections', () => {
  const section = {
    url: '/docs/a#x',
    title: 'A',
    headingPath: ['A', 'X'],
    found: 3,
    cited: 2,
    up: 1,
    down: 1,
    lastFound: '2026-03-01',
    changedAt: null,
  };

  it('are read and counted as the server says', () => {
    expect(pages.toAdminSection(section)).toEqual(section);
    const summary = { indexed: 9, neverFound: 2, cited: 3, badlyRated: 1, stale: 1 };
    const days = [{ day: '2026-03-01', cited: 1, up: 0, down: 1 }];
    expect(pages.toPageSummary({ ...summary, days })).toEqual({ ...summary, days });
    expect(() => pages.toPageSummary(summary)).toThrow('malformed_response');
  });

  it.each([
    [{ title: 'A', headingPath: ['A', 'X', 'Y'] }, 'A › X › Y'],
    [{ title: 'A', headingPath: ['X'] }, 'A › X'],
    [{ title: 'A', headingPath: [] }, 'A'],
    [{ title: null, headingPath: [] }, '/docs/a#x'],
  ])('%j is called %s', (named, name) => {
    expect(pages.sectionName({ ...section, ...named })).toBe(name);
  });
});
