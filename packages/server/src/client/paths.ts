import type * as z from 'zod';
import type { Problem } from '../contract/index.ts';
import type { OPERATIONS, Operation } from '../contract/operations/index.ts';

/** `name` is optional where every field of it is. */
type Given<Name extends string, Fields> =
  Record<never, never> extends Fields ? { [Key in Name]?: Fields } : { [Key in Name]: Fields };

/** The part of a request that a schema describes, or nothing where there is none. */
type Part<Name extends string, Schema> = Schema extends z.ZodType
  ? Given<Name, z.input<Schema>>
  : { [Key in Name]?: never };

type At<Value, Key extends string> = Value extends { [K in Key]: infer Found } ? Found : undefined;

type Parameters<Described> = Part<'path', At<Described, 'params'>> &
  Part<'query', At<Described, 'query'>> &
  Part<'header', At<Described, 'headers'>> & { cookie?: never };

type Body<Described> = Described extends { body: infer Types }
  ? {
      requestBody: {
        content: {
          [Type in keyof Types]: Types[Type] extends z.ZodType ? z.input<Types[Type]> : never;
        };
      };
    }
  : { requestBody?: never };

/** JSON where there is JSON: a stream is read by `streamAnswer`. */
type Content<Types> = Types extends { 'application/json': infer Json extends z.ZodType }
  ? { 'application/json': z.output<Json> }
  : { [Type in keyof Types]: unknown };

type Responses<Answers> = {
  [Status in keyof Answers]: Answers[Status] extends { content: infer Types }
    ? { content: Content<Types> }
    : { content?: never };
} & { default: { content: { 'application/problem+json': Problem } } };

/** What a client is told of an operation, in the form that clients made from OpenAPI documents have. */
type Described<Op> =
  Op extends Pick<Operation, 'answers'>
    ? { parameters: Parameters<Op>; responses: Responses<Op['answers']> } & Body<Op>
    : never;

type Table = typeof OPERATIONS;

/** Every operation of the API by address and method, as types: made of the contract, nothing is generated. */
export type Paths = {
  [Path in keyof Table]: { [Method in keyof Table[Path]]: Described<Table[Path][Method]> };
};
