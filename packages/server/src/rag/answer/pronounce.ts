import type { Citation, Support } from '../../contract/index.ts';
import { type LanguageModel, ModelError } from '../models/language.ts';
import type { Asked } from './asked.ts';
import { type AnswerBody, goesBeyond, notCovered } from './body.ts';
import { citationOf } from './compose.ts';
import { degreeOf, missingWords } from './degree.ts';
import type { Draft } from './draft.ts';
import type { CheckedSentence } from './filter/checking.ts';
import { followUpsOf } from './followUps.ts';
import type { Gathered } from './gather.ts';
import type { Generated, Meter } from './generate.ts';
import { judge } from './judge.ts';
import { uniqueSources } from './uniqueSources.ts';
import { isGrounded, markSentences, supportOfAnswer } from './verdict.ts';

interface Case {
  made: Draft;
  generated: Generated;
  asked: Asked;
  gathered: Gathered;
  /** The model that checks the answer, when one is to. */
  judging: { model: LanguageModel; meter: Meter } | undefined;
}

/** What the judge finds beside what words have shown; undefined when there is no judgement. */
async function judged({ made, asked, judging }: Case): Promise<number[] | undefined> {
  const { sentences } = made.filter;
  if (!judging || sentences.length === 0) return undefined;
  const sections = made.prompt.materials.map((material) =>
    [
      material.title,
      ...material.headingPath,
      material.text,
      ...material.code.map((c) => c.text),
    ].join('\n'),
  );
  try {
    const found = await judge(judging.model, { sentences, sections }, asked.signal);
    judging.meter.tokens += (found?.usage.inputTokens ?? 0) + (found?.usage.outputTokens ?? 0);
    return found?.unsupported;
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
}

/** The sentences after the judge, and the text with the marks that this adds. */
async function judgement(one: Case): Promise<{ sentences: CheckedSentence[]; text: string }> {
  const { sentences } = one.made.filter;
  const faults = await judged(one);
  // Words cannot compare two languages: without a judgement nothing of the answer is checked.
  if (!faults && one.made.foreign) {
    return {
      sentences: sentences.map((each) => ({ ...each, supported: false })),
      text: one.generated.text,
    };
  }
  const fresh = new Set((faults ?? []).filter((index) => sentences[index]?.supported));
  const ends = [...fresh].map((index) => sentences[index]?.end ?? 0);
  return {
    sentences: sentences.map((each, index) => ({
      ...each,
      supported: each.supported && !fresh.has(index),
    })),
    text: markSentences(one.generated.text, ends),
  };
}

function citationsOf({ made }: Case): Citation[] {
  return made.filter.cited.flatMap(({ number, section, quote }) => {
    const source = made.sections[section];
    return source ? citationOf(number, source, quote) : [];
  });
}

function bodyOf(one: Case, support: Support, text: string): AnswerBody {
  const { made, generated, asked, gathered } = one;
  const { sections, wanted, marked } = gathered;
  const cited = made.filter.cited.flatMap(({ section }) => made.sections[section] ?? []);
  const missing = missingWords(asked.request.question, cited, wanted);
  // Who asks about a marked text need not repeat its words.
  const confidence = gathered.confidence === 'none' ? 'low' : gathered.confidence;
  return {
    answer: text,
    mode: 'generated',
    confidence,
    degree: degreeOf({ confidence, missing, support, cut: generated.cut }),
    missing,
    citations: citationsOf(one),
    sources: uniqueSources(made.sections),
    followUps: followUpsOf(sections, cited, wanted),
    ...(generated.cut && { cut: true }),
    ...(marked.length > 0 && { beyondSelection: goesBeyond(cited, gathered) }),
  };
}

/**
 * Gives the verdict over what a model has written: the answer with its checked citations, or "the
 * docs do not say" when too little of it stands there.
 */
export async function pronounce(one: Case): Promise<AnswerBody> {
  const { made, generated, gathered } = one;
  const told = {
    prompt: made.prompt.provenance,
    usage: generated.usage,
    ...(made.answeredFor && { answeredFor: made.answeredFor }),
  };
  if (generated.refused) return { ...notCovered(gathered, 'generated'), ...told };
  const { sentences, text } = await judgement(one);
  const support = supportOfAnswer(sentences);
  const body = isGrounded(support) ? bodyOf(one, support, text) : notCovered(gathered, 'generated');
  return { ...body, support, ...told };
}
