import * as z from 'zod';

/** A day in UTC. */
export const daySchema = z.iso.date();

/** Days of a time range that may be asked for at once. */
export const RANGE_DAYS_MAX = 366;

/** Items of a list that may be asked for at once. */
export const LIST_MAX = 100;

/** What a request for some days says; without them it means the last 28, with today. */
export const timeRangeFields = {
  from: daySchema.optional().describe('The first day, in UTC. Without it the last 28 days.'),
  to: daySchema
    .optional()
    .describe(`The last day, in UTC: today unless told. At most ${RANGE_DAYS_MAX} days at once.`),
};

/** The days that an answer is about. */
export const rangeSchema = z
  .object({
    from: daySchema.describe('The first day, in UTC.'),
    to: daySchema.describe('The last day.'),
  })
  .describe('The days that were counted.');

/** What a request for a list says. */
export const listFields = {
  limit: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(LIST_MAX)
    .default(25)
    .describe('How many at most.'),
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe('The `next` of the answer before: goes on after its last item.'),
};

/** One page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).describe('One page of the list.'),
    next: z
      .string()
      .nullable()
      .describe('The `cursor` of the next page; `null` when this is the last.'),
  });

export type Range = z.infer<typeof rangeSchema>;
