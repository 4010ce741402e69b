import type { Confidence, FeedbackReason, Rating, Trace } from '../contract/index.ts';
import { type DemoDay, timeOf } from './days.ts';
import { questionId } from './marks.ts';
import { GAPS, NOTES, phrasesAbout } from './phrases.ts';
import type { Random } from './random.ts';
import type { DemoSection } from './sections.ts';

/** A question and what was found for it. */
export interface DemoQuestion {
  id: string;
  at: Date;
  question: string;
  section: DemoSection;
  page: string | null;
  confidence: Confidence;
  trace: Trace;
}

export interface DemoFeedback {
  of: DemoQuestion;
  at: Date;
  rating: Rating;
  reasons: FeedbackReason[];
  note: string | null;
}

/** Questions of a day on which as much goes on as on others. */
const A_DAY = 36;

/** How sure the server is of what the docs say. */
const COVERED = { high: 60, medium: 28, low: 12 } as const;
const UNCOVERED = { low: 20, none: 80 } as const;

/** What of all questions the docs do not answer. */
const UNCOVERED_SHARE = 0.14;

/** What of all answers is rated, and what of those is good. */
const RATED = 0.22;
const GOOD: Readonly<Record<Confidence, number>> = { high: 0.9, medium: 0.7, low: 0.35, none: 0.1 };

const PRAISE: readonly FeedbackReason[] = ['correct', 'clear', 'quick'];
const BLAME: readonly FeedbackReason[] = [
  'wrong',
  'incomplete',
  'outdated',
  'off_topic',
  'unclear',
  'wrong_source',
];

/** Few sections are asked about often, and many now and then. */
function popular(random: Random, sections: readonly DemoSection[]): DemoSection {
  const at = Math.floor(sections.length * random.next() ** 2.5);
  return sections[at] ?? random.pick(sections);
}

/** What was found: the section first, others of its index after it. */
function traceOf(
  random: Random,
  sections: readonly DemoSection[],
  { section, confidence }: Pick<DemoQuestion, 'section' | 'confidence'>,
): Trace {
  const near = sections.filter(
    ({ locale, version }) => locale === section.locale && version === section.version,
  );
  const others = Array.from({ length: random.int(2, 5) }, () => random.pick(near));
  const found = confidence === 'none' ? others : [section, ...others];
  let score = { high: 24, medium: 15, low: 8, none: 4 }[confidence] + random.next() * 6;
  const cited = { high: 2, medium: 1, low: 1, none: 0 }[confidence];
  const urls = [...new Set(found.map(({ url }) => url))];
  return {
    sections: urls.map((url, at) => {
      score *= at === 0 ? 1 : 0.6 + random.next() * 0.3;
      return { url, score: Math.round(score * 1_000) / 1_000, cited: at < cited };
    }),
  };
}

function uncovered(random: Random, { progress }: DemoDay): string {
  const weights = GAPS.map(({ trend: [first, last] }) => first + (last - first) * progress);
  const at = random.weighted(Object.fromEntries(weights.map((weight, gap) => [gap, weight])));
  return random.pick(GAPS[Number(at)]?.phrases ?? []);
}

function ask(
  random: Random,
  sections: readonly DemoSection[],
  day: DemoDay,
  at: Date,
): DemoQuestion {
  const section = popular(random, sections);
  const isGap = section.locale.startsWith('en') && random.chance(UNCOVERED_SHARE);
  const confidence = random.weighted<Confidence>(
    isGap ? { ...UNCOVERED, high: 0, medium: 0 } : { ...COVERED, none: 2 },
  );
  return {
    id: questionId(random),
    at,
    question: isGap
      ? uncovered(random, day)
      : random.pick(phrasesAbout(section.heading, section.locale)),
    section,
    page: random.chance(0.75) ? popular(random, sections).page : null,
    confidence,
    trace: traceOf(random, sections, { section, confidence }),
  };
}

/** The questions of all days, the earliest first. */
export function makeQuestions(
  random: Random,
  sections: readonly DemoSection[],
  days: readonly DemoDay[],
  now: Date,
): DemoQuestion[] {
  const questions = days.flatMap((day) =>
    Array.from({ length: Math.round(A_DAY * day.busy * (0.8 + random.next() * 0.4)) }, () =>
      timeOf(random, day, now),
    ).flatMap((at) => (at ? [ask(random, sections, day, at)] : [])),
  );
  return questions.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** What readers say of some of the answers. */
export function makeFeedback(
  random: Random,
  questions: readonly DemoQuestion[],
  now: Date,
): DemoFeedback[] {
  return questions.flatMap((of): DemoFeedback[] => {
    const at = new Date(of.at.getTime() + random.int(20, 900) * 1_000);
    if (!random.chance(RATED) || at >= now) return [];
    const rating: Rating = random.chance(GOOD[of.confidence]) ? 'up' : 'down';
    const told = random.chance(0.6);
    const reasons = told ? [random.pick(rating === 'up' ? PRAISE : BLAME)] : [];
    const note = random.chance(0.2) ? random.pick<string>(NOTES[rating]) : null;
    return [{ of, at, rating, reasons, note }];
  });
}
