import type { File, ObjectExpression, Statement } from '@babel/types';
import { type Found, resolveValue, type Scopes } from './resolve.ts';

/** The node that a statement exports as the configuration. */
function exportedBy(statement: Statement): Found['node'] | undefined {
  if (statement.type === 'ExportDefaultDeclaration') return statement.declaration;
  if (statement.type === 'TSExportAssignment') return statement.expression;
  if (statement.type === 'ExportNamedDeclaration') {
    const specifier = statement.specifiers.find(
      ({ exported }) => exported.type === 'Identifier' && exported.name === 'default',
    );
    return specifier?.type === 'ExportSpecifier' ? specifier.local : undefined;
  }
  return assigned(statement);
}

/** What is assigned to `module.exports`. */
function assigned(statement: Statement): Found['node'] | undefined {
  if (statement.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return undefined;
  const { left, right } = expression;
  if (left.type !== 'MemberExpression' || left.computed) return undefined;
  const { object, property } = left;
  const isModule = object.type === 'Identifier' && object.name === 'module';
  const isExports = property.type === 'Identifier' && property.name === 'exports';
  return isModule && isExports ? right : undefined;
}

/** The object that the file exports, whichever way it does. */
export interface ConfigObject {
  object: ObjectExpression;
  scopes: Scopes;
}

/**
 * Finds the configuration in a file: what it exports, directly, by a name, or as what a function
 * gives back.
 */
export function findConfig({ program }: File): ConfigObject | undefined {
  const node = program.body.map(exportedBy).findLast((found) => found !== undefined);
  const found = node && resolveValue({ node, scopes: [program.body] });
  if (found?.node.type !== 'ObjectExpression') return undefined;
  return { object: found.node, scopes: found.scopes };
}
