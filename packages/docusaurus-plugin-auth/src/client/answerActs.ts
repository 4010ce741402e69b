import { type Act, changePageState, getPageState } from './everyPage';

let waiting: Act[] = [];

/** Takes an act whose own effect was held back, and keeps it until there is what answers to it. */
export function take(act?: Act): void {
  const { answer } = getPageState();
  if (!act) return;
  if (answer) answer(act, true);
  else waiting.push(act);
}

/**
 * Takes over from the listener of every page: first the acts that have waited.
 *
 * @returns the function that gives them back
 */
export function answerActs(answer: (act: Act, late?: boolean) => void): () => void {
  for (const act of waiting) answer(act, true);
  waiting = [];
  changePageState({ answer });
  return () => changePageState({ answer: undefined });
}
