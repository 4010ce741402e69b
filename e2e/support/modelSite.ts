import {
  type ModelServer,
  startModelServer,
} from '../../packages/server/src/testing/modelServer.ts';
import { type Site, useSite } from './accounts.ts';

/**
 * Like `useSite`, with a stand-in for a language model that writes the answers.
 *
 * @returns functions that give both, inside a test
 */
export function useModelSite(): { site: () => Site; model: () => ModelServer } {
  let model: ModelServer | undefined;
  const site = useSite(async () => {
    const started = await startModelServer();
    model = started;
    const env = { LLM_BASE_URL: started.url, LLM_MODEL: 'stand-in' };
    return { env, stop: () => started.close() };
  });
  return {
    site,
    model: () => {
      if (!model) throw new Error('The stand-in has not started.');
      return model;
    },
  };
}
