import type { QueryResponse, SearchInfo } from '../../contract/index.ts';
import { steer, steeredFor } from '../../profile/steer.ts';
import type { Answered, AnswerSink, Asked } from './asked.ts';
import { type AnswerBody, goesBeyond, notCovered } from './body.ts';
import { sourceOf } from './compose.ts';
import { degreeOf, missingWords } from './degree.ts';
import { extract } from './extract.ts';
import { followUpsOf } from './followUps.ts';
import { type GatherDeps, type Gathered, gather } from './gather.ts';
import { usesOnlyMarked } from './marked.ts';
import { uniqueSources } from './uniqueSources.ts';
import { type WriteDeps, write } from './write.ts';

export interface AnswererDeps extends GatherDeps {
  /** What a language model is asked with; without it, answers are quoted. */
  writing: WriteDeps | undefined;
}

/** Answers questions, wherever the answer goes. */
export type Answerer = (asked: Asked, sink: AnswerSink) => Promise<Answered>;

/** Characters of one piece of a quoted answer: a few words, so that it is seen growing. */
const DELTA = 48;

/** The answer that quotes; `because` says why, when there is a model. */
function quoted(
  asked: Asked,
  gathered: Gathered,
  because?: QueryResponse['quotedBecause'],
): AnswerBody {
  const { question } = asked.request;
  const covered = gathered.confidence !== 'none';
  const found = covered && extract(asked.searchQuery, gathered, steer(asked.profile));
  const reason = because && { quotedBecause: because };
  if (!found) return { ...notCovered(gathered, 'extractive'), ...reason };
  const { confidence, sections, wanted, marked } = gathered;
  const missing = missingWords(question, found.quoted, wanted);
  const answeredFor = steeredFor(asked.profile);
  return {
    answer: found.answer,
    mode: 'extractive',
    confidence,
    degree: degreeOf({ confidence, missing }),
    missing,
    citations: found.citations,
    sources: uniqueSources([...found.quoted, ...sections]),
    followUps: followUpsOf(sections, found.quoted, wanted),
    ...reason,
    ...(answeredFor && { answeredFor }),
    ...(marked.length > 0 && { beyondSelection: goesBeyond(found.quoted, gathered) }),
  };
}

/** Cuts a text into pieces of some words; joined they are the text again. */
function* deltas(text: string): Generator<string> {
  let delta = '';
  for (const word of text.match(/\s*\S+\s*/g) ?? []) {
    delta += word;
    if (delta.length < DELTA) continue;
    yield delta;
    delta = '';
  }
  if (delta) yield delta;
}

async function showWhole(body: AnswerBody, sink: AnswerSink): Promise<void> {
  await sink.sources(body.sources);
  for (const delta of deltas(body.answer)) await sink.text(delta);
}

/** How the sections were found, with what the question itself went without. */
function searchInfo({ searchDegraded }: Asked, { search }: Gathered): SearchInfo | undefined {
  if (!search || !searchDegraded) return search;
  return { ...search, degraded: [searchDegraded, ...(search.degraded ?? [])] };
}

function finish(asked: Asked, body: AnswerBody, gathered: Gathered): Answered {
  const { sections } = gathered;
  const search = searchInfo(asked, gathered);
  const retrieved = sections
    .filter((section) => section.segment >= 0)
    .map((section) => ({ url: sourceOf(section).url, score: section.score }));
  return { response: { id: asked.id, ...body, ...(search && { search }) }, retrieved };
}

/**
 * Makes what answers questions: from the docs, by a language model where there is one that can be
 * paid and answers, else by quoting.
 *
 * @example
 * const answer = createAnswerer({ search, readPage, writing: undefined });
 * const { response } = await answer(asked, silentSink);
 */
export function createAnswerer({ writing, ...index }: AnswererDeps): Answerer {
  return async (asked, sink) => {
    const gathered = await gather(index, asked);
    const only = usesOnlyMarked(asked.request);
    // What the docs do not cover is not given to a model: it would find something to say.
    const asks = writing && (only || gathered.confidence !== 'none');
    const written = asks ? await write(writing, asked, gathered, sink) : undefined;
    if (written?.body) return finish(asked, written.body, gathered);
    const body = quoted(asked, gathered, written?.quotedBecause);
    await showWhole(body, sink);
    return finish(asked, body, gathered);
  };
}
