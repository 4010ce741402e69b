import { accountRollup, askingRollup } from '../engagement/rollup.ts';
import { sectionRollup } from '../pages/rollup.ts';
import { questionRollup } from '../questions/rollup.ts';
import type { Rollup } from './types.ts';

/** Every roll-up, each rebuilt by itself. */
export const rollups: readonly Rollup[] = [
  questionRollup,
  sectionRollup,
  accountRollup,
  askingRollup,
];
