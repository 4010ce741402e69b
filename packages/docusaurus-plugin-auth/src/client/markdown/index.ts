export { ADMONITION_KINDS, type AdmonitionKind } from './admonitions';
export { type AdmonitionBlock, type AnswerBlock, type MarkdownBlock, readBlocks } from './blocks';
export { closeUnfinished } from './closeUnfinished';
export { loadPlainText } from './loadPlainText';
export { type AnswerNode, parseAnswer, plainText, splitCitations } from './markdown';
export { useAnswerBlocks } from './useAnswerBlocks';
