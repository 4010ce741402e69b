import type { Element } from 'domhandler';
import { classesOf, hasModuleClass } from './dom';

const TAGS = new Set(
  (
    'script style template svg button nav aside iframe canvas video audio ' +
    'input select textarea img'
  ).split(' '),
);

const CLASSES = new Set([
  'hash-link',
  'table-of-contents',
  'theme-doc-toc-mobile',
  'theme-doc-breadcrumbs',
  'theme-doc-version-badge',
  'theme-doc-version-banner',
  'theme-doc-footer',
  'theme-edit-this-page',
  'pagination-nav',
]);

/** Of live code: the names of its two halves, and what stands for the result until it is there. */
function isPlaygroundFrame(element: Element): boolean {
  return (
    hasModuleClass(element, 'playgroundHeader') || hasModuleClass(element, 'playgroundPreview')
  );
}

/** What is said to readers without JavaScript, unless it is the source of a diagram. */
function isForNoScript({ name, attribs }: Element): boolean {
  return name === 'noscript' && attribs.class !== 'plugin-auth-diagram';
}

/** The line above a block of code; it is kept with the code instead. */
export function isCodeTitle(element: Element): boolean {
  return hasModuleClass(element, 'codeBlockTitle');
}

/** True for controls, navigation and decoration: nothing that a reader would quote. */
export function isDropped(element: Element): boolean {
  const { name, attribs } = element;
  if (TAGS.has(name) || attribs['aria-hidden'] === 'true' || attribs.role === 'tablist')
    return true;
  // The marks of footnotes.
  if ('data-footnote-ref' in attribs || 'data-footnote-backref' in attribs) return true;
  if (isForNoScript(element)) return true;
  if (!attribs.class) return false;
  if (isCodeTitle(element) || isPlaygroundFrame(element)) return true;
  return classesOf(element).some((name) => CLASSES.has(name));
}
