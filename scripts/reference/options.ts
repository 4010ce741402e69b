import * as z from 'zod';
import { optionsSchema } from '../../packages/docusaurus-plugin-auth/lib/options.js';
import type { JsonSchema } from '../../packages/server/src/openapi/schemas.ts';
import { fieldsOf } from './fields.ts';
import { table } from './table.ts';

/** Every option of the plugin with its type, its default and what it does. */
export function optionsBlock(): string {
  const schema: JsonSchema = z.toJSONSchema(optionsSchema, { io: 'input' });
  const fields = fieldsOf(schema, { resolve: (one) => one, toldElsewhere: () => undefined });
  // Docusaurus sets the id.
  const rows = fields
    .filter(({ name }) => name !== 'id')
    .map(({ name, type, otherwise = '', meaning }) => [
      `\`${name}\``,
      // As one writes it in the configuration.
      type.replace(/`(?!false|true|null)([\w-]+)`/g, "`'$1'`"),
      otherwise.replaceAll('"', "'"),
      meaning,
    ]);
  return table(['Option', 'Type', 'Default', 'What it does'], rows);
}
