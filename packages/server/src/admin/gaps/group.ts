import {
  centreOf,
  cosine,
  type TermVector,
  termCosine,
  vectorOf,
  type WeightedTerm,
} from './similarity.ts';
import { COUNTED_OF_EACH, type Spread } from './spread.ts';

/** A question as far as it is compared with others. */
export interface Comparable {
  id: string;
  terms: readonly WeightedTerm[];
  /** What an embedding model makes of it, where there is one. */
  vector?: readonly number[] | undefined;
}

/** A topic with its latest questions, the newest last. */
export interface Topic {
  id: string;
  questions: readonly Comparable[];
}

/** Where a question goes. */
export interface Placement {
  question: string;
  topic: string;
  /** It begins the topic. */
  begins: boolean;
}

export interface Grouping {
  spread: Spread;
  /** Least cosine of terms; {@link LIKE_TERMS} unless told. */
  terms?: number;
  /** Least cosine of vectors; without it vectors are not compared. */
  vectors?: number | undefined;
}

/**
 * Questions of a topic that are compared, the newest: a topic may move on with what is asked, and its
 * size costs nothing.
 */
export const COMPARED = 10;

/** Chosen by `bench/gaps` on public questions of ten projects: decision 0028 has the figures. */
export const LIKE_TERMS = 0.15;

/**
 * Least cosine between what two topics have in common from which they are one: four times what brings
 * a question into a topic, since nothing parts them again.
 */
export const SAME_TERMS = 0.6;

interface Known {
  terms: TermVector;
  vector: readonly number[] | undefined;
}

/** A topic under way, with what its questions have in common. */
class Group {
  readonly id: string;
  #questions: Known[];
  #centre: TermVector;

  constructor(id: string, questions: Known[]) {
    this.id = id;
    this.#questions = questions.slice(-COMPARED);
    this.#centre = this.#middle();
  }

  #middle(): TermVector {
    return centreOf(this.#questions.map(({ terms }) => terms));
  }

  join(question: Known): void {
    this.#questions = [...this.#questions, question].slice(-COMPARED);
    this.#centre = this.#middle();
  }

  get size(): number {
    return this.#questions.length;
  }

  likeTerms({ terms }: Known): number {
    return termCosine(terms, this.#centre);
  }

  likeGroup(other: Group): number {
    return termCosine(this.#centre, other.#centre);
  }

  /** The mean cosine with the questions that have a vector. */
  likeVectors({ vector }: Known): number {
    const known = this.#questions.flatMap((one) => (one.vector ? [one.vector] : []));
    if (!vector || known.length === 0) return 0;
    return known.reduce((sum, one) => sum + cosine(vector, one), 0) / known.length;
  }
}

const knownBy =
  (spread: Spread) =>
  (question: Comparable): Known => {
    return { terms: vectorOf(question.terms, spread), vector: question.vector };
  };

/** How alike a question and a topic are, as a multiple of what is needed: from 1 on it belongs there. */
function likeness(group: Group, question: Known, { terms = LIKE_TERMS, vectors }: Grouping) {
  const byTerms = group.likeTerms(question) / terms;
  return vectors === undefined ? byTerms : Math.max(byTerms, group.likeVectors(question) / vectors);
}

/** The topic that a question is most like; of two alike, the earlier one. */
function nearest(groups: readonly Group[], question: Known, grouping: Grouping): Group | undefined {
  let [best, most]: [Group | undefined, number] = [undefined, 0];
  for (const group of groups) {
    const own = likeness(group, question, grouping);
    if (own > most) [best, most] = [group, own];
  }
  return most >= 1 ? best : undefined;
}

/**
 * Puts questions into topics, one after the other: each joins the topic that it is most like, if it is
 * like it enough, else it begins one. So a topic stays what it is while questions come in. Nothing of
 * it depends on chance or on the time.
 *
 * @returns a placement for each question, in their order; a new topic has the id of its first question
 *
 * @example
 * groupQuestions([], questions, { spread: new Spread() });
 */
export function groupQuestions(
  topics: readonly Topic[],
  questions: readonly Comparable[],
  grouping: Grouping,
): Placement[] {
  const { spread } = grouping;
  const known = knownBy(spread);
  const groups = topics.map(({ id, questions: own }) => new Group(id, own.map(known)));
  return questions.map((question) => {
    const own = known(question);
    const group = nearest(groups, own, grouping);
    if ((group?.size ?? 0) < COUNTED_OF_EACH) spread.add(question.terms);
    if (group) group.join(own);
    else groups.push(new Group(question.id, [own]));
    return { question: question.id, topic: group?.id ?? question.id, begins: !group };
  });
}

/**
 * Topics that have become nearly the same as another one: what is asked has brought them together.
 *
 * @param ids those that are looked at; the others are only what they are compared with
 * @returns pairs, the most alike first
 */
export function nearlySame(
  topics: readonly Topic[],
  ids: ReadonlySet<string>,
  spread: Spread,
): Array<readonly [string, string]> {
  const known = knownBy(spread);
  const groups = topics.map(({ id, questions }) => new Group(id, questions.map(known)));
  const pairs = groups.flatMap((one, place) =>
    groups
      .slice(place + 1)
      .filter(({ id }) => ids.has(id) || ids.has(one.id))
      .map((other) => ({ pair: [one.id, other.id] as const, likeness: one.likeGroup(other) })),
  );
  return pairs
    .filter(({ likeness }) => likeness >= SAME_TERMS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ pair }) => pair);
}
