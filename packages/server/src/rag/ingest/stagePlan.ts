import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { indexQuestions } from '../enrich/indexQuestions.ts';
import type { PerField } from '../search/impact.ts';
import type { Language } from '../search/language.ts';
import { averagesOf } from './averages.ts';
import { buildSegment } from './buildSegment.ts';
import type { IndexPlan, Plan } from './plan.ts';
import { portions } from './portions.ts';
import type { StagedIndex } from './publish.ts';
import type { State } from './readState.ts';
import { ensureIndex, stageSegment } from './stage.ts';

export interface StageParams {
  db: Kysely<Database>;
  state: State;
  plan: Plan;
  language: Language;
  /** Called with the number of sections that have just been stored. */
  onStored: (sections: number) => void;
}

async function stageIndex(
  { db, state, language, onStored }: StageParams,
  plan: IndexPlan,
  averages: PerField,
): Promise<StagedIndex> {
  const { plugin, version } = plan.wanted;
  const { siteId } = state;
  const id = plan.stored?.id ?? (await ensureIndex(db, { siteId, plugin, version, averages }));
  const segments: number[] = [];
  for (const portion of portions(plan.build)) {
    const built = await buildSegment(portion, averages, language);
    const segment = await stageSegment(db, id, built, onStored);
    await indexQuestions(db, segment, language);
    segments.push(segment);
  }
  return { id, plan, averages, segments };
}

/** Indexes what a plan asks for and writes it where nobody searches yet. */
export async function stagePlan(params: StageParams): Promise<StagedIndex[]> {
  const { indexes } = params.plan;
  const renewed = indexes.some((index) => index.rebuild);
  const fresh = renewed ? await averagesOf(params.plan, params.language) : undefined;
  const staged: StagedIndex[] = [];
  for (const index of indexes) {
    const averages = index.rebuild ? fresh : index.stored?.averages;
    if (averages) staged.push(await stageIndex(params, index, averages));
  }
  return staged;
}
