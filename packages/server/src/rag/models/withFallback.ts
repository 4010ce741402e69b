import {
  type LanguageModel,
  ModelError,
  type ModelPart,
  type ModelRequest,
  modelOf,
} from './language.ts';

/** Is told of each model that gave no answer. */
export type OnModelFailure = (model: string, error: ModelError) => void;

async function* stream(
  models: LanguageModel[],
  request: ModelRequest,
  onFailure: OnModelFailure,
): AsyncGenerator<ModelPart> {
  for (const [index, model] of models.entries()) {
    try {
      yield* model.stream(request);
      return;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      onFailure(model.name, error);
      // Another model cannot go on where this one stopped.
      if (error.failure === 'interrupted' || index === models.length - 1) throw error;
    }
  }
}

/** Asks the models in their order, until one begins to answer. */
export function withFallback(
  models: [LanguageModel, ...LanguageModel[]],
  onFailure: OnModelFailure = () => {},
): LanguageModel {
  return modelOf(models[0].name, (request) => stream(models, request, onFailure));
}
