import * as z from 'zod';
import * as contract from '../contract/index.ts';

/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What is sent to the server, and what it answers. */
export type Direction = 'input' | 'output';

const PREFIX = '#/components/schemas/';

/** `queryRequestSchema` as `QueryRequest`. */
function nameOf(exported: string): string {
  const bare = exported.replace(/Schema$/, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** Every schema of the contract under its name: others refer to it by this name. */
function namedSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(contract)) {
    if (schema instanceof z.ZodType) registry.add(schema, { id: nameOf(name) });
  }
  return registry;
}

/** Says nothing twice, and leaves answers open: a client must not break when they grow. */
function tidy(zodSchema: z.core.$ZodTypes, schema: JsonSchema, direction: Direction): void {
  if (schema.format) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  const { def } = zodSchema._zod;
  const strict = def.type === 'object' && def.catchall !== undefined;
  if (direction === 'output' && !strict) delete schema.additionalProperties;
}

/** The names that a schema refers to. */
function referredTo(schema: JsonSchema): string[] {
  const refs = JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  return [...refs].map(([, name = '']) => name);
}

/** Turns schemas of the contract into JSON Schemas, and remembers those that were referred to. */
export class Schemas {
  readonly #named = namedSchemas();
  readonly #converted = { input: this.#convert('input'), output: this.#convert('output') };
  readonly #used = new Map<string, JsonSchema>();

  /** A reference where the contract has a name for the schema, else the schema itself. */
  of(schema: z.ZodType, direction: Direction): JsonSchema {
    const name = this.#named.get(schema)?.id;
    if (name === undefined) return this.#plain(schema, direction);
    this.#use(name, direction);
    return { $ref: PREFIX + name };
  }

  /** What was referred to, by name. */
  components(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#used].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #plain(schema: z.ZodType, direction: Direction): JsonSchema {
    const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, this.#options(direction));
    return plain;
  }

  #convert(direction: Direction): Map<string, JsonSchema> {
    const options = { ...this.#options(direction), uri: (id: string) => PREFIX + id };
    const { schemas } = z.toJSONSchema(this.#named, options);
    return new Map(
      Object.entries(schemas).map(([name, { $schema, $id, ...plain }]) => [name, plain]),
    );
  }

  #options(direction: Direction) {
    return {
      io: direction,
      // What a request becomes when it is read is nobody's business but the server's.
      unrepresentable: 'any' as const,
      override: (made: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }) =>
        tidy(made.zodSchema, made.jsonSchema, direction),
    };
  }

  /** @throws if a name stands for one shape when it is sent, and for another when it is answered */
  #use(name: string, direction: Direction): void {
    const schema = this.#converted[direction].get(name);
    if (!schema) throw new Error(`The contract has no schema ${name}.`);
    const known = this.#used.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(
        `${name} differs when it is sent and when it is answered: give it two names.`,
      );
    }
    if (known) return;
    this.#used.set(name, schema);
    for (const one of referredTo(schema)) this.#use(one, direction);
  }
}
