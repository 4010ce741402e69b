import { type ParserPlugin, parse } from '@babel/parser';
import type { File, Node } from '@babel/types';

/** TypeScript's own syntax is no JavaScript, and `<T>x` in a JavaScript file may be JSX. */
function syntaxOf(fileName: string): ParserPlugin[] {
  return /\.[cm]?ts$/.test(fileName) ? ['typescript'] : ['jsx'];
}

/** Parses a configuration; `undefined` if it is not valid. */
export function parseConfig(source: string, fileName: string): File | undefined {
  try {
    return parse(source, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      attachComment: false,
      createParenthesizedExpressions: true,
      plugins: syntaxOf(fileName),
    });
  } catch {
    return undefined;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The nodes right below a node. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** A node and everything below it; `enter` says whether to go on below a node. */
export function* nodesOf(node: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  yield node;
  if (!enter(node)) return;
  for (const child of childrenOf(node)) yield* nodesOf(child, enter);
}

/** Where a node begins and ends in the source. */
export function rangeOf({ start, end }: Node): { start: number; end: number } {
  return { start: start ?? 0, end: end ?? 0 };
}
