import type {
  ArrayExpression,
  Expression,
  File,
  Node,
  ObjectExpression,
  ObjectMember,
  SpreadElement,
} from '@babel/types';
import { type ConfigObject, findConfig } from './findConfig.ts';
import { insertAfter, insertLast } from './insert.ts';
import { nodesOf, parseConfig } from './parse.ts';
import { resolveValue, type Scopes } from './resolve.ts';

/** The plugin, as a site names it. */
export const PLUGIN = 'docusaurus-plugin-auth';
/** Docusaurus adds what stands before it. */
const SHORT_NAME = 'auth';

/** What became of a configuration. */
export type Added =
  | { outcome: 'added'; source: string }
  | { outcome: 'unchanged' }
  /** It has to be done by hand; `reason` says why, as a part of a sentence. */
  | { outcome: 'by-hand'; reason: string };

export interface AddPluginParams {
  source: string;
  /** Decides whether it is TypeScript. */
  fileName: string;
  /** Address of a server that is not at the address of the site. */
  serverUrl?: string | undefined;
}

const byHand = (reason: string): Added => ({ outcome: 'by-hand', reason });

/** Everything that stands for itself in the file; a type that is imported is not the plugin. */
function textsOf({ program }: File): string[] {
  const isCode = (node: Node) =>
    !(node.type === 'ImportDeclaration' && node.importKind === 'type') &&
    !/^TS.*Type/.test(node.type);
  return [...nodesOf(program, isCode)].flatMap((node) =>
    node.type === 'StringLiteral' && isCode(node) ? [node.value] : [],
  );
}

/** The name of an entry of `plugins`: the entry itself, or the first of its pair. */
function nameOf(entry: Expression | SpreadElement | null): string | undefined {
  const first = entry?.type === 'ArrayExpression' ? entry.elements[0] : entry;
  return first?.type === 'StringLiteral' ? first.value : undefined;
}

function keyOf(member: ObjectMember | SpreadElement): string | undefined {
  if (member.type === 'SpreadElement' || member.computed) return undefined;
  if (member.key.type === 'Identifier') return member.key.name;
  return member.key.type === 'StringLiteral' ? member.key.value : undefined;
}

/** Whether the file gives `plugins` of an object another value later. */
function isReassigned({ program }: File): boolean {
  return [...nodesOf(program)].some(
    (node) =>
      node.type === 'AssignmentExpression' &&
      node.operator === '=' &&
      node.left.type === 'MemberExpression' &&
      node.left.property.type === 'Identifier' &&
      node.left.property.name === 'plugins',
  );
}

/** The array behind `plugins`; `[…].filter(Boolean)` leaves what is added in it. */
function arrayOf(node: Node, scopes: Scopes): ArrayExpression | undefined {
  const found = resolveValue({ node, scopes });
  if (found?.node.type === 'ArrayExpression') return found.node;
  if (found?.node.type !== 'CallExpression') return undefined;
  const { callee, arguments: given } = found.node;
  const [only] = given;
  const filters =
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'filter' &&
    only?.type === 'Identifier' &&
    only.name === 'Boolean';
  return filters && callee.object.type === 'ArrayExpression' ? callee.object : undefined;
}

/** The quotes that most texts of the file have. */
function quoteOf(source: string): string {
  const count = (quote: string) => source.split(quote).length;
  return count('"') > count("'") ? '"' : "'";
}

/** The entry of `plugins`, in the quotes of the file. */
export function pluginEntry(serverUrl: string | undefined, quote = "'"): string {
  const text = (value: string) => `${quote}${value}${quote}`;
  if (!serverUrl) return text(PLUGIN);
  return `[${text(PLUGIN)}, { serverUrl: ${text(serverUrl)} }]`;
}

function intoArray(params: AddPluginParams, list: ArrayExpression): Added {
  const { source, serverUrl } = params;
  if (list.elements.map(nameOf).includes(SHORT_NAME)) return { outcome: 'unchanged' };
  const item = pluginEntry(serverUrl, quoteOf(source));
  return { outcome: 'added', source: insertLast({ source, list, item }) };
}

function intoObject({ source, serverUrl }: AddPluginParams, list: ObjectExpression): Added {
  if (list.properties.some(({ type }) => type === 'SpreadElement')) {
    return byHand('it takes in another object, which may have plugins of its own');
  }
  const item = `plugins: [${pluginEntry(serverUrl, quoteOf(source))}]`;
  const presets = list.properties.find((member) => keyOf(member) === 'presets');
  return { outcome: 'added', source: insertAfter({ source, list, item }, presets) };
}

function edit(params: AddPluginParams, { object, scopes }: ConfigObject): Added {
  const index = object.properties.findLastIndex((member) => keyOf(member) === 'plugins');
  const member = object.properties[index];
  if (!member) return intoObject(params, object);
  const later = object.properties.slice(index + 1);
  if (later.some(({ type }) => type === 'SpreadElement')) {
    return byHand('another object may replace its plugins');
  }
  const list = member.type === 'ObjectProperty' ? arrayOf(member.value, scopes) : undefined;
  return list
    ? intoArray(params, list)
    : byHand('its plugins are not written as a list in this file');
}

/** Whether an edited configuration can be read, and has the plugin. */
function holds(source: string, fileName: string): boolean {
  const file = parseConfig(source, fileName);
  return file !== undefined && findConfig(file) !== undefined && textsOf(file).includes(PLUGIN);
}

/**
 * Adds the plugin to a `docusaurus.config`, and changes nothing else in it. Where only running the
 * file would tell what its plugins are, it is left to a person.
 *
 * @example
 * addPlugin({ source: 'export default {plugins: []};', fileName: 'docusaurus.config.ts' });
 * // { outcome: 'added', source: "export default {plugins: ['docusaurus-plugin-auth']};" }
 */
export function addPlugin(params: AddPluginParams): Added {
  const { source, fileName } = params;
  const file = parseConfig(source, fileName);
  if (!file) return byHand('it is not valid JavaScript or TypeScript');
  if (textsOf(file).includes(PLUGIN)) return { outcome: 'unchanged' };
  const config = findConfig(file);
  if (!config) return byHand('the object that it exports cannot be found without running it');
  if (isReassigned(file)) return byHand('it gives its plugins another value later on');
  const added = edit(params, config);
  if (added.outcome !== 'added' || holds(added.source, fileName)) return added;
  return byHand('it is laid out in a way that this command does not know');
}
