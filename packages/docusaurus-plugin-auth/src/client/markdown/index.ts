export { ADMONITION_KINDS, type AdmonitionKind } from './admonitions';
export { type AdmonitionBlock, type AnswerBlock, type MarkdownBlock, readBlocks } from './blocks';
export { closeUnfinished } from './closeUnfinished';
export { type AnswerNode, parseAnswer, splitCitations } from './markdown';
export { plainText } from './plainText';
export { useAnswerBlocks } from './useAnswerBlocks';
