import type { Element } from 'domhandler';
import { classesOf, hasModuleClass } from './dom';

const TAGS = new Set(
  (
    'script style template noscript svg button nav aside iframe canvas video audio ' +
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
  if (!attribs.class) return false;
  return classesOf(element).some((name) => CLASSES.has(name)) || isCodeTitle(element);
}
