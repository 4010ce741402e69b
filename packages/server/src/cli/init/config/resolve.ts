import type { Node, Statement } from '@babel/types';
import { nodesOf } from './parse.ts';

/** Where a name may be declared: the innermost list of statements first. */
export type Scopes = readonly (readonly Statement[])[];

/** A value, and where the names in it are declared. */
export interface Found {
  node: Node;
  scopes: Scopes;
}

/** Takes off what says something about a value to TypeScript only, and brackets. */
function bare(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return bare(node.expression);
    default:
      return node;
  }
}

function declarationIn(statement: Statement, name: string): Node | undefined {
  const exported = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
  const declaration = exported ?? statement;
  if (declaration.type === 'FunctionDeclaration' && declaration.id?.name === name) {
    return declaration;
  }
  if (declaration.type !== 'VariableDeclaration') return undefined;
  const found = declaration.declarations.find(
    ({ id }) => id.type === 'Identifier' && id.name === name,
  );
  return found?.init ?? undefined;
}

/** The value that a name was given where it was declared, if that is in this file. */
function declared(name: string, scopes: Scopes): Found | undefined {
  for (const [index, statements] of scopes.entries()) {
    for (const statement of statements) {
      const node = declarationIn(statement, name);
      if (node) return { node, scopes: scopes.slice(index) };
    }
  }
  return undefined;
}

const isFunction = ({ type }: Node) => /Function|Method/.test(type);

/** What a function gives back, when it has one `return`, at its end. */
function returned(body: Node, scopes: Scopes): Found | undefined {
  if (body.type !== 'BlockStatement') return { node: body, scopes };
  const returns = [...nodesOf(body, (node) => !isFunction(node))].filter(
    ({ type }) => type === 'ReturnStatement',
  );
  const last = body.body.at(-1);
  if (returns.length !== 1 || last?.type !== 'ReturnStatement' || !last.argument) return undefined;
  return { node: last.argument, scopes: [body.body, ...scopes] };
}

/**
 * Follows names, brackets, types and functions to the value behind them.
 *
 * @returns `undefined` where only running the file would tell
 */
export function resolveValue({ node, scopes }: Found): Found | undefined {
  const value = bare(node);
  switch (value.type) {
    case 'Identifier': {
      const found = declared(value.name, scopes);
      return found && resolveValue(found);
    }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration': {
      const found = returned(value.body, scopes);
      return found && resolveValue(found);
    }
    default:
      return { node: value, scopes };
  }
}
