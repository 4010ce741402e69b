import * as z from 'zod';
import { optionsSchema } from '../../packages/docusaurus-plugin-auth/lib/options.js';
import type { JsonSchema } from '../../packages/server/src/openapi/schemas.ts';
import { type Field, fieldsOf } from './fields.ts';
import { table } from './table.ts';

const HEAD = ['Option', 'Type', 'Default', 'What it does'];

function options(): Field[] {
  const schema: JsonSchema = z.toJSONSchema(optionsSchema, { io: 'input' });
  const fields = fieldsOf(schema, { resolve: (one) => one, toldElsewhere: () => undefined });
  // Docusaurus sets the id.
  return fields.filter(({ name }) => name !== 'id');
}

/** Values as one writes them in the configuration. */
function row({ name, type, otherwise = '', meaning }: Field): string[] {
  const values = type.replace(/`(?!false|true|null)([\w-]+)`/g, "`'$1'`");
  return [`\`${name}\``, values, otherwise.replaceAll('"', "'"), meaning];
}

/** Every option of the plugin with its type, its default and what it does. */
export const optionsBlock = () => table(HEAD, options().map(row));

/** Words for a place from which no link leads into the docs; a link that ends them goes. */
function withoutLinks(text: string): string {
  return text.replace(/ \[[^\]]+\]\([^)]+\)$/, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}

/** The same for the package's README. */
export function readmeOptionsBlock(): string {
  const rows = options().map((field) => row({ ...field, meaning: withoutLinks(field.meaning) }));
  return table(HEAD, rows);
}
