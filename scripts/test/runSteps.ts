import type { StepResult } from './tally.ts';
import { checkResult } from './tally.ts';

/** One part of `npm test`. */
export interface Step {
  title: string;
  run: () => Promise<StepResult>;
  /** Titles of steps without whose success this one would only fail again. */
  needs?: string[];
}

export interface StepOutcome {
  title: string;
  result: StepResult;
  seconds: number;
}

/**
 * Runs every step, after a failure too, so that one run shows all that is wrong. A step whose needs
 * failed is not run, and counts as failed.
 */
export async function runSteps(steps: Step[]): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) {
    console.log(`\n=== ${step.title} ===`);
    const started = performance.now();
    const broken = outcomes.find(
      ({ title, result }) => result.failed > 0 && step.needs?.includes(title),
    );
    const result = broken
      ? checkResult(false, `not run, because "${broken.title}" failed`)
      : await safely(step);
    if (result.reason) console.error(`${step.title}: ${result.reason}`);
    outcomes.push({ title: step.title, result, seconds: (performance.now() - started) / 1000 });
  }
  return outcomes;
}

async function safely(step: Step): Promise<StepResult> {
  try {
    return await step.run();
  } catch (error) {
    return checkResult(false, error instanceof Error ? error.message : String(error));
  }
}
