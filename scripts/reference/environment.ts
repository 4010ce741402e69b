import * as z from 'zod';
import { environmentSchema } from '../../packages/server/src/configEnvironment.ts';
import { table } from './table.ts';

/** Every variable of the server with its default and what it does. */
export function environmentBlock(): string {
  const rows = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const { description, otherwise } = z.globalRegistry.get(schema) ?? {};
    if (!description) throw new Error(`${name} has no description beside its schema.`);
    return [`\`${name}\``, String(otherwise), description];
  });
  return table(['Variable', 'Default', 'What it does'], rows);
}
