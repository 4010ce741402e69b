import { estimateTokens, type LanguageModel, type Usage } from '../models/language.ts';
import type { BuiltPrompt } from '../prompt/buildPrompt.ts';
import { NOT_IN_DOCS } from '../prompt/rules.ts';
import type { AnswerFilter } from './filter/answerFilter.ts';

/** What came of asking a model. */
export interface Generated {
  /** What was shown, joined. */
  text: string;
  /** The model says that the sections do not answer, or nothing that it wrote stands in them. */
  refused: boolean;
  /** The answer was cut at its longest length. */
  cut: boolean;
  usage: Usage & { model: string };
}

/** What an answer has cost so far: true at any moment, also when it breaks off. */
export interface Meter {
  tokens: number;
}

export interface GenerateOptions {
  model: LanguageModel;
  prompt: BuiltPrompt;
  filter: AnswerFilter;
  maxTokens: number;
  signal: AbortSignal;
  /** Shows a piece of the answer; resolves when the reader can take more. */
  show: (text: string) => Promise<void>;
  meter: Meter;
}

/** Characters of one token at most: an endpoint that knows no limit is stopped there. */
const CHARACTERS_PER_TOKEN = 8;
/** So many sentences without any support, and the rest is not waited for. */
const HOPELESS = 4;

/** Holds back a beginning that may become the word for "not in the docs". */
function createOpening() {
  let held: string | undefined = '';
  return {
    take(text: string): string {
      if (held === undefined) return text;
      held += text;
      const begun = held.trimStart();
      if (NOT_IN_DOCS.startsWith(begun.slice(0, NOT_IN_DOCS.length))) return '';
      const whole = held;
      held = undefined;
      return whole;
    },
    /** What is still held at the end. */
    rest: (): string => held ?? '',
    refuses: (): boolean => held?.trimStart().startsWith(NOT_IN_DOCS) ?? false,
  };
}

function isHopeless({ sentences }: AnswerFilter): boolean {
  return sentences.length >= HOPELESS && sentences.every((sentence) => !sentence.supported);
}

/**
 * Lets a model write, and shows what the filter lets through, as it comes.
 *
 * @throws {ModelError} when the model gives no answer, or stops in the middle of it
 */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const { model, prompt, filter, maxTokens, signal, show, meter } = options;
  const opening = createOpening();
  const longest = maxTokens * CHARACTERS_PER_TOKEN;
  let written = '';
  let text = '';
  let cut = false;
  let usage: Generated['usage'] | undefined;
  const add = async (piece: string) => {
    text += piece;
    if (piece) await show(piece);
  };
  const { system, messages } = prompt;
  for await (const part of model.stream({ system, messages, maxTokens, signal })) {
    if (part.type === 'finish') {
      usage = { ...part.usage, model: part.model };
      cut ||= part.reason === 'length';
      break;
    }
    written += part.text;
    meter.tokens = prompt.tokens + estimateTokens(written);
    await add(filter.push(opening.take(part.text)));
    cut = written.length > longest;
    // Leaving the loop ends the call.
    if (cut || opening.refuses() || isHopeless(filter)) break;
  }
  const refuses = opening.refuses();
  if (!refuses) await add(filter.push(opening.rest()) + filter.end());
  const own = {
    inputTokens: prompt.tokens,
    outputTokens: estimateTokens(written),
    model: model.name,
  };
  const spent = usage ?? own;
  meter.tokens = spent.inputTokens + spent.outputTokens;
  return { text, refused: refuses, cut, usage: spent };
}
