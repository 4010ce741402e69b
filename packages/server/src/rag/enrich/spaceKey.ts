import type { EmbeddingSettings } from '../../configSearchModels.ts';
import type { SpaceKey } from './vectorSpace.ts';

/** Counts up when the text that is made of a section changes: then every section is embedded anew. */
const TEXT_RECIPE = 1;

/** Vectors may be compared if one model made them, of one length, of texts made in one way. */
export function spaceKeyOf({ model, textPrefix, dimensions }: EmbeddingSettings): SpaceKey {
  const recipe = JSON.stringify([TEXT_RECIPE, textPrefix, dimensions ?? null]);
  return { model, recipe };
}
