import type { Confidence, Degree, Support } from '../../contract/index.ts';
import { withoutListMarks } from '../search/listMarks.ts';
import type { FoundSection } from '../search/search.ts';
import { tokenise } from '../search/tokenise.ts';
import { termsIn, type Wanted, weightOf } from './passage.ts';

/** Words that are named as missing at most, and the least share of the question that one carries. */
const NAMED = 4;
const LEAST_WEIGHT = 0.15;
/** Share of supported sentences below which an answer is doubtful. */
const WELL_SUPPORTED = 0.8;

const WORD = /[\p{L}\p{M}\p{N}_]+(?:[.\-'’][\p{L}\p{M}\p{N}_]+)*/gu;

/**
 * The words of a question that none of the cited sections has, as the reader wrote them: what the
 * answer does not speak about.
 */
export function missingWords(question: string, cited: FoundSection[], wanted: Wanted): string[] {
  const found = new Set<string>();
  for (const { title, headingPath, text, code } of cited) {
    const prose = withoutListMarks(text);
    const whole = [title, ...headingPath, prose, ...code.map((block) => block.text)].join('\n');
    for (const term of termsIn(whole, wanted)) found.add(term);
  }
  const total = weightOf(wanted.rarities.keys(), wanted) || 1;
  const missing = new Map<string, number>();
  for (const [word] of question.matchAll(WORD)) {
    const terms = tokenise(word, wanted.language).map(({ term }) => term);
    const weight = weightOf(terms, wanted) / total;
    const known = terms.some((term) => found.has(term) || !wanted.rarities.has(term));
    if (terms.length > 0 && !known && weight >= LEAST_WEIGHT) missing.set(word, weight);
  }
  return [...missing.keys()].slice(0, NAMED);
}

/** What the degree of an answer is decided by. */
export interface DegreeSigns {
  confidence: Confidence;
  missing: string[];
  support?: Support | undefined;
  cut?: boolean;
}

/** Whether an answer that is given answers the whole question. */
export function degreeOf({ confidence, missing, support, cut = false }: DegreeSigns): Degree {
  if (confidence === 'none') return 'not_covered';
  const sure = confidence === 'high' || (confidence === 'medium' && missing.length === 0);
  const supported =
    !support || support.sentences === 0 || support.supported / support.sentences >= WELL_SUPPORTED;
  return sure && supported && !cut ? 'answered' : 'doubtful';
}
