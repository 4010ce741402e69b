import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import type { ManifestCode } from '../contract';
import { classesOf, closest, findFirst, hasModuleClass } from './dom';
import { isCodeTitle } from './isDropped';
import { clip, LIMITS } from './limits';
import { lineOf } from './readText';

const LANGUAGE = /^language-(.+)/;

function isCodeBlock(element: Element): boolean {
  const classes = classesOf(element);
  return classes.includes('theme-code-block') || hasModuleClass(element, 'codeBlockContainer');
}

/** Highlighted code breaks its lines with `<br>`. */
function codeText(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (isTag(node) && node.name === 'br') return '\n';
  if (isTag(node) && node.name === 'button') return '';
  return hasChildren(node) ? node.children.map(codeText).join('') : '';
}

function languageOf(pre: Element, block: Element | undefined): string | undefined {
  const code = findFirst(pre, ({ name }) => name === 'code');
  const classes = [pre, code, block].flatMap((element) => (element ? classesOf(element) : []));
  const languages = classes.map((name) => LANGUAGE.exec(name)?.[1]);
  return languages.find((language) => language && language !== 'undefined');
}

/**
 * A block of code with the language and title of its fence; undefined when it is empty.
 *
 * @param tabLabel title of a block without one: in tabs, the label is all that tells "npm" from
 *   "Yarn"
 */
export function readCode(pre: Element, tabLabel: string | undefined): ManifestCode | undefined {
  const text = clip(codeText(pre).replace(/\s+$/, ''), LIMITS.code);
  if (!text.trim()) return undefined;
  const block = closest(pre, isCodeBlock);
  const titleLine = block && findFirst(block, isCodeTitle);
  const title = (titleLine && lineOf(titleLine)) || tabLabel;
  const language = languageOf(pre, block);
  return {
    ...(language && { language: clip(language, LIMITS.codeLanguage) }),
    ...(title && { title: clip(title, LIMITS.codeTitle) }),
    text,
  };
}
