import { parseExpression } from '@babel/parser';
import type { ObjectExpression, ObjectProperty } from '@babel/types';
import type { Change } from './change.ts';
import { insertLast } from './config/insert.ts';
import type { DocusaurusSite } from './site.ts';

/** The npm scripts, and what each is for. */
export const SCRIPTS = {
  /** For `docusaurus start`, which hands `/api` on to port 8000. */
  'auth:dev': 'docusaurus-auth-server serve --port 8000 --public-url http://localhost:3000',
  /** The built site and the API at one address. */
  'auth:serve': 'docusaurus-auth-server serve --site build',
};

/** JSON is read as the JavaScript that it also is, so that its layout can be kept. */
function objectOf(json: string): ObjectExpression | undefined {
  const root = parseExpression(json);
  return root.type === 'ObjectExpression' ? root : undefined;
}

function property(object: ObjectExpression, name: string): ObjectProperty['value'] | undefined {
  for (const member of object.properties) {
    if (member.type !== 'ObjectProperty' || member.key.type !== 'StringLiteral') continue;
    if (member.key.value === name) return member.value;
  }
  return undefined;
}

function insert(json: string, list: ObjectExpression, name: string, value: string): string {
  const item = `${JSON.stringify(name)}: ${value}`;
  return insertLast({ source: json, list, item, trailing: false });
}

function withScript(json: string, name: string, command: string): string {
  const root = objectOf(json);
  if (!root) return json;
  const scripts = property(root, 'scripts');
  if (scripts?.type !== 'ObjectExpression') {
    return withScript(insert(json, root, 'scripts', '{}'), name, command);
  }
  if (property(scripts, name)) return json;
  return insert(json, scripts, name, JSON.stringify(command));
}

/** Adds the npm scripts that are not there. One of the same name is left as it is. */
export function addScripts({ packageText }: Pick<DocusaurusSite, 'packageText'>): Change[] {
  if (packageText === undefined) return [];
  let after = packageText;
  for (const [name, command] of Object.entries(SCRIPTS)) after = withScript(after, name, command);
  return after === packageText ? [] : [{ file: 'package.json', before: packageText, after }];
}
