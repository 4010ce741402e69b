import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';

// Plain functions over the parsed tree. Selectors would be shorter to write, and took three times
// as long as the parsing itself.

/** Class names of an element. */
export function classesOf(element: Element): string[] {
  return element.attribs.class?.split(/\s+/) ?? [];
}

/**
 * True for a class of a CSS module: its name, an underscore and a hash of the build. Where
 * Docusaurus names a part only so, there is nothing better to know it by.
 */
export function hasModuleClass(element: Element, name: string): boolean {
  return classesOf(element).some((candidate) => candidate.startsWith(`${name}_`));
}

/** Calls `visit` for every element in document order; children are skipped when it returns false. */
export function walk(node: AnyNode, visit: (element: Element) => boolean | undefined): void {
  if (isTag(node) && visit(node) === false) return;
  if (hasChildren(node)) for (const child of node.children) walk(child, visit);
}

/** The first element inside `node` that fits, in document order. */
export function findFirst(node: AnyNode, fits: (element: Element) => boolean): Element | undefined {
  if (!hasChildren(node)) return undefined;
  for (const child of node.children) {
    if (isTag(child) && fits(child)) return child;
    const found = findFirst(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** The nearest element around `element` that fits. */
export function closest(
  element: Element,
  fits: (element: Element) => boolean,
): Element | undefined {
  for (let node = element.parent; node; node = node.parent) {
    if (isTag(node) && fits(node)) return node;
  }
  return undefined;
}

/** All text inside a node as it stands in the source. */
export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  return hasChildren(node) ? node.children.map(textOf).join('') : '';
}
