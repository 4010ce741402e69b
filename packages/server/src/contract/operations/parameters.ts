import * as z from 'zod';
import { selectRequestSchema } from '../rag.ts';

/** An id in the address. */
export const idParams = z.object({ id: z.string().describe('The id, from the list.') });

export const tokenParams = z.object({
  token: z.string().describe('The `token` of the share.'),
});

export const askingHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('The same key and question get the same answer for ten minutes.'),
  'Proof-Of-Work': z
    .string()
    .max(2_048)
    .optional()
    .describe(
      'The JSON of a challenge and its solution, in base64. Needed when the server refuses with `proof_of_work_required`.',
    ),
});

export const ifNoneMatchHeaders = z.object({
  'If-None-Match': z.string().optional().describe('The `ETag` of an answer that the client holds.'),
});

export const ifMatchHeaders = z.object({
  'If-Match': z
    .string()
    .optional()
    .describe('The `ETag` of the state that is to be changed; another state is refused.'),
});

const { version, locale, tags, plugins } = selectRequestSchema.shape.filters.unwrap().shape;

/** A search as an address has it: the fields of the body, and filters without a name around them. */
export const selectAddressSchema = z.object({
  query: selectRequestSchema.shape.query,
  prefix: selectRequestSchema.shape.prefix,
  limit: selectRequestSchema.shape.limit,
  groupBy: selectRequestSchema.shape.groupBy,
  version,
  locale,
  tag: tags,
  plugin: plugins,
});

export const pictureParams = z.object({
  id: z.string().describe('The last part of the address that the picture was given.'),
});

export const mailParams = z.object({ id: z.string().describe('The `id` of the mail.') });

/** What `If-None-Match` is answered with, when nothing has changed. */
export const notModified = { description: 'The client holds this answer already.' };
