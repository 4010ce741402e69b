import { describe, expect, test } from '@jest/globals';
import { modelCalls, modelTokens } from '../../../metrics/instruments.ts';
import { EndpointError } from '../endpointError.ts';
import { type LanguageModel, ModelError, type ModelPart, modelOf } from '../language.ts';
import { observed, observedModel } from '../observed.ts';

/** How a call of a model ended, by the metrics: outcomes and tokens. */
async function told(name: string) {
  const calls = (await modelCalls.get()).values.filter(
    ({ metricName, labels, value }) =>
      metricName?.endsWith('_count') && labels.model === name && value > 0,
  );
  const tokens = (await modelTokens.get()).values.filter(({ labels }) => labels.model === name);
  return {
    outcomes: calls.map(({ labels }) => labels.outcome),
    tokens: Object.fromEntries(tokens.map(({ labels, value }) => [labels.direction, value])),
  };
}

const model = (name: string, stream: () => AsyncGenerator<ModelPart>): LanguageModel =>
  observedModel(modelOf(name, stream));

const requestWith = (signal: AbortSignal) => ({
  system: 'Be brief',
  messages: [{ role: 'user' as const, content: 'boil' }],
  signal,
});

describe('a call of a language model', () => {
  test('that is left in the middle counts what it has cost, as far as that is known', async () => {
    const endless = model('endless', async function* () {
      for (;;) yield { type: 'text', text: 'four' };
    });
    for await (const _part of endless.stream(requestWith(AbortSignal.timeout(60_000)))) break;
    // "Be brief\nboil" and "four", at four characters a token.
    expect(await told('endless')).toEqual({
      outcomes: ['stopped'],
      tokens: { input: 4, output: 1 },
    });
  });

  test.each([
    ['slow', new ModelError('slow')],
    ['refused', new ModelError('refused')],
    ['failed', new TypeError('fetch failed')],
  ])('that fails is told as %s', async (outcome, error) => {
    // biome-ignore lint/correctness/useYield: it fails before the first word
    const failing = model(outcome, async function* () {
      throw error;
    });
    const call = failing.complete(requestWith(AbortSignal.timeout(60_000)));
    await expect(call).rejects.toThrow();
    expect(await told(outcome)).toEqual({ outcomes: [outcome], tokens: {} });
  });

  test('whose reader has gone is no failure', async () => {
    const gone = AbortSignal.abort(new Error('the reader has gone'));
    // biome-ignore lint/correctness/useYield: it fails before the first word
    const left = model('left', async function* () {
      gone.throwIfAborted();
    });
    await expect(left.complete(requestWith(gone))).rejects.toThrow();
    expect((await told('left')).outcomes).toEqual(['aborted']);
  });
});

test('a call of an endpoint gives what it gives, and tells why it gave nothing', async () => {
  expect(await observed('embeddings', 'good', async () => [1])).toEqual([1]);
  const late = async () => Promise.reject(new EndpointError('too_slow', 'late'));
  await expect(observed('rerank', 'late', late)).rejects.toThrow('late');
  expect((await told('good')).outcomes).toEqual(['ok']);
  expect((await told('late')).outcomes).toEqual(['too_slow']);
});
