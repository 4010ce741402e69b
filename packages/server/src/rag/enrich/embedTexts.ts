import { EndpointError } from '../models/endpointError.ts';

export interface NamedText {
  hash: string;
  text: string;
}

export interface Embedded {
  vectors: Array<{ hash: string; vector: number[] }>;
  /** Texts that the model does not take, whatever is done. */
  refused: string[];
}

/** Shorter than this a text is not cut: then its length is not what the model minds. */
const SHORTEST = 400;

function isRefused(error: unknown): boolean {
  return error instanceof EndpointError && error.reason === 'refused';
}

async function embedOne(
  { hash, text }: NamedText,
  embed: (texts: string[]) => Promise<number[][]>,
): Promise<Embedded> {
  try {
    const [vector] = await embed([text]);
    return vector ? { vectors: [{ hash, vector }], refused: [] } : { vectors: [], refused: [hash] };
  } catch (error) {
    if (!isRefused(error)) throw error;
    if (text.length <= SHORTEST) return { vectors: [], refused: [hash] };
    // Too long for it: the beginning, with the headings, says most.
    const half = text.slice(0, Math.ceil(text.length / 2)).toWellFormed();
    return embedOne({ hash, text: half }, embed);
  }
}

/**
 * Embeds texts in one request. If the model refuses the request it is halved until the texts that it
 * minds are found; those are cut, and given up only when they are short.
 *
 * @throws {EndpointError} if the model is away: none of the texts is to blame
 */
export async function embedTexts(
  texts: NamedText[],
  embed: (texts: string[]) => Promise<number[][]>,
): Promise<Embedded> {
  const [first] = texts;
  if (first && texts.length === 1) return embedOne(first, embed);
  try {
    const vectors = await embed(texts.map(({ text }) => text));
    return {
      vectors: texts.flatMap(({ hash }, i) => {
        const vector = vectors[i];
        return vector ? [{ hash, vector }] : [];
      }),
      refused: [],
    };
  } catch (error) {
    if (!isRefused(error)) throw error;
    const middle = Math.ceil(texts.length / 2);
    const left = await embedTexts(texts.slice(0, middle), embed);
    const right = await embedTexts(texts.slice(middle), embed);
    return {
      vectors: [...left.vectors, ...right.vectors],
      refused: [...left.refused, ...right.refused],
    };
  }
}
