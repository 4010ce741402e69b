import { useRef } from 'react';
import { type AnswerBlock, readBlocks } from './blocks';
import { closeUnfinished } from './closeUnfinished';

/**
 * The blocks of an answer, of which only the last one changes while the answer is being written.
 *
 * @param streaming more of it is to come
 */
export function useAnswerBlocks(markdown: string, streaming: boolean): readonly AnswerBlock[] {
  const read = useRef<{ shown: string; blocks: readonly AnswerBlock[] }>({ shown: '', blocks: [] });
  const shown = streaming ? closeUnfinished(markdown) : markdown;
  if (shown !== read.current.shown) {
    read.current = { shown, blocks: readBlocks(shown, read.current.blocks) };
  }
  return read.current.blocks;
}
