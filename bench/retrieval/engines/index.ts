import type { Engine, Section } from './engine.ts';
import { flexSearch } from './flexSearch.ts';
import { lunrAsPlugin, lunrAtBest } from './lunr.ts';
import { miniSearch, miniSearchBoosted } from './miniSearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';
import { tsRank } from './tsRank.ts';

/** Every engine that is measured, by the name under which the command line knows it. */
export const ENGINES = {
  ours: (sections, postgres) => ours(sections, postgres),
  embedded: (sections) => ours(sections),
  lunr: (sections) => lunrAsPlugin(sections),
  lunrAtBest: (sections) => lunrAtBest(sections),
  miniSearchBoosted: (sections) => miniSearchBoosted(sections),
  miniSearch: (sections) => miniSearch(sections),
  tsRank: (sections, postgres) => tsRank(sections, postgres),
  orama: (sections) => orama(sections),
  flexSearch: (sections) => flexSearch(sections),
} satisfies Record<string, (sections: Section[], postgres: string) => Promise<Engine>>;

export type EngineName = keyof typeof ENGINES;

/** `true` for the name of an engine. */
export function isEngine(name: string): name is EngineName {
  return Object.hasOwn(ENGINES, name);
}
