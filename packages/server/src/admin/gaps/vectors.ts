import type { EmbeddingSettings } from '../../configSearchModels.ts';
import type { Logger } from '../../http/logger.ts';
import { embedTexts } from '../../rag/enrich/embedTexts.ts';
import { withDeadline } from '../../rag/models/deadline.ts';
import { createEmbeddingModel } from '../../rag/models/embedding.ts';
import { EndpointError } from '../../rag/models/endpointError.ts';
import type { Topic } from './group.ts';
import { cosine } from './similarity.ts';

/** Milliseconds for the questions of one step. */
const DEADLINE = 60_000;

/** Makes vectors of questions. */
export interface QuestionVectors {
  /** Vectors of one model may be compared. */
  model: string;
  /** One for each question; undefined where the model gave none. It never throws. */
  of(questions: readonly string[], signal: AbortSignal): Promise<Array<number[] | undefined>>;
}

/** As the database keeps it: float32, little endian. */
export function toBytes(vector: readonly number[]): Buffer {
  return Buffer.from(Float32Array.from(vector).buffer);
}

export function toVector(bytes: Buffer): number[] {
  // A copy, since the bytes of a result may start anywhere in a larger buffer.
  return Array.from(new Float32Array(Uint8Array.from(bytes).buffer));
}

/**
 * The vectors of the embedding model that the environment names; undefined without one. When it is
 * away the questions go without, and are grouped by their words.
 */
export function questionVectors(
  settings: EmbeddingSettings | undefined,
  logger: Pick<Logger, 'warn'>,
): QuestionVectors | undefined {
  if (!settings) return undefined;
  const { model: name, queryPrefix } = settings;
  const model = createEmbeddingModel(settings);
  return {
    model: name,
    async of(questions, signal) {
      const named = questions.map((text, place) => ({
        hash: String(place),
        text: queryPrefix + text,
      }));
      try {
        const { vectors } = await embedTexts(named, (some) =>
          withDeadline(DEADLINE, (inTime) => model.embed(some, inTime), signal),
        );
        const byPlace = new Map(vectors.map(({ hash, vector }) => [hash, vector]));
        return questions.map((_, place) => byPlace.get(String(place)));
      } catch (error) {
        if (!(error instanceof EndpointError)) throw error;
        logger.warn({ reason: error.message }, 'questions are grouped by their words alone');
        return questions.map(() => undefined);
      }
    },
  };
}

/** Topics that say what is usual, and what counts as near while there are fewer. */
const ENOUGH = 8;
const NEAR = 0.8;
/** Standard deviations above what is usual between topics, and the bounds of that. */
const ABOVE = 3;
const BOUNDS = { least: 0.5, most: 0.95 };

/**
 * The cosine from which on a question belongs to a topic. Each model has its own: what is usual between
 * questions of different topics tells it.
 */
export function leastCosine(topics: readonly Topic[]): number {
  const vectors = topics.flatMap(({ questions }) => {
    const vector = questions.findLast((one) => one.vector)?.vector;
    return vector ? [vector] : [];
  });
  if (vectors.length < ENOUGH) return NEAR;
  const cosines = vectors.flatMap((one, i) => vectors.slice(i + 1).map((two) => cosine(one, two)));
  const mean = cosines.reduce((sum, one) => sum + one, 0) / cosines.length;
  const variance = cosines.reduce((sum, one) => sum + (one - mean) ** 2, 0) / cosines.length;
  const least = mean + ABOVE * Math.sqrt(variance);
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, least));
}
