import { describe, expect, it } from '@jest/globals';
import { answerFailures, answerLines } from '../../../../cli/eval/answers.ts';
import type { QueryResponse } from '../../../../contract/index.ts';
import { evaluateAnswers, figuresOf } from '../evaluateAnswers.ts';
import { goldenDifferences, goldenOf } from '../golden.ts';

function response(urls: string[], changes: Partial<QueryResponse> = {}): QueryResponse {
  const source = { title: 'T', headingPath: ['T'] };
  return {
    id: '1',
    answer: urls.map((_, index) => `Said. [${index + 1}]`).join(' '),
    mode: 'extractive',
    confidence: urls.length ? 'high' : 'none',
    degree: urls.length ? 'answered' : 'not_covered',
    missing: [],
    citations: urls.map((url, index) => ({ number: index + 1, url, ...source, quote: 'Said.' })),
    sources: [],
    followUps: [],
    ...changes,
  };
}

const QUESTIONS = [
  { id: 'a', question: 'A?', gold: ['/a'] },
  { id: 'b', question: 'B?', gold: ['/b#x'] },
  { id: 'out', question: 'Out?', gold: [] },
];

const ANSWERS: Record<string, QueryResponse> = {
  a: response(['/a#one', '/other'], {
    support: { sentences: 4, supported: 3, unsupported: ['x'] },
    usage: { model: 'm', inputTokens: 1_000, outputTokens: 100 },
  }),
  b: response(['/b/']),
  out: response([]),
};

const run = (answers = ANSWERS, concurrency = 2) =>
  evaluateAnswers(
    QUESTIONS,
    async ({ id }) => ({ response: answers[id] ?? response([]), firstToken: id === 'b' ? 9 : 3 }),
    { concurrency },
  );

describe('the evaluation of answers', () => {
  it('counts citations of gold pages, support, refusals, time and tokens', async () => {
    expect(figuresOf(await run())).toEqual({
      questions: 3,
      answered: 1,
      refused: 1,
      precision: 2 / 3,
      hits: 1,
      support: 4 / 5,
      firstToken: { p50: 3, p95: 9 },
      tokens: { input: 1_000, output: 100 },
    });
  });

  it('says what it costs, and what is not good enough', async () => {
    const figures = figuresOf(await run());
    expect(answerLines(figures, { inputPrice: 2, outputPrice: 10 }).at(-1)).toContain(
      '0.0030, 0.001000 a question',
    );
    expect(answerFailures(figures, { minPrecision: 0.7, minSupport: 0.8, minRefusals: 1 })).toEqual(
      ['The citation precision is 66.7 %, below 70.0 %.'],
    );
  });

  it('finds what differs from the golden file', async () => {
    const before = goldenOf(await run());
    expect(goldenDifferences(before, goldenOf(await run()))).toEqual([]);
    const now = goldenOf(await run({ ...ANSWERS, a: response(['/c']), b: response([]) }));
    expect(goldenDifferences(before, now)).toEqual([
      'a: cites other sections.',
      'b: was answered, is not_covered.',
    ]);
    expect(
      goldenDifferences(
        { ...before, gone: { degree: 'answered', answer: '', citations: [] } },
        before,
      ),
    ).toEqual(['gone: was not asked.']);
  });
});
