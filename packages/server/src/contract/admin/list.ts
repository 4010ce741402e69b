import * as z from 'zod';

/** Fields of every list that is read page by page. */
export const listFields = {
  limit: z.coerce.number().int().min(1).max(100).default(25).describe('How many at most.'),
  cursor: z.string().max(1_000).optional().describe('The `next` of the page before.'),
};

/** A page of a list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('For the next page; `null` on the last.'),
  });
