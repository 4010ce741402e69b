import * as z from 'zod';
import { text } from '../text.ts';
import { daySchema, listFields, listOf } from './list.ts';

const time = z.iso.datetime();

/** Longest reason for a ban, in characters. */
export const BAN_REASON_MAX = 500;

export const PEOPLE_SORTS = ['name', 'joined', 'seen'] as const;

/** Roles that an administrator gives and takes; others, of other programs, stay as they are. */
export const PEOPLE_ROLES = ['admin', 'user'] as const;

/** `GET /api/v1/admin/people`. */
export const peopleRequestSchema = z.strictObject({
  ...listFields,
  search: text(200)
    .trim()
    .optional()
    .describe('What the e-mail address, the name or its last word begins with.'),
  sort: z
    .enum(PEOPLE_SORTS)
    .default('joined')
    .describe('By name, by when the account was made, or by when its reader was last there.'),
  order: z.enum(['asc', 'desc']).default('desc').describe('Which way.'),
  role: z.enum(PEOPLE_ROLES).optional().describe('`user` are all who are no administrators.'),
  verified: z.enum(['yes', 'no']).optional().describe('Whether the address is proven.'),
  banned: z.enum(['yes', 'no']).optional().describe('Whether a ban holds now.'),
  way: text(100)
    .regex(/^[\w-]+$/)
    .optional()
    .describe(
      '`password`, `passkey`, the id of a provider, or `email` for those who have none of these.',
    ),
});

/** A way in. By a link or code to a proven address everybody comes in. */
const wayInSchema = z.object({
  id: z.string().describe('`password`, `passkey`, or the id of a provider.'),
  name: z.string().describe("The provider's name; of the others the id."),
});

export const personSchema = z.object({
  id: z.string().describe('Names the account.'),
  name: z.string().describe('Their name.'),
  email: z.string().describe('Their address.'),
  role: z.string().describe('`user` or `admin`; several are separated by commas.'),
  admin: z.boolean().describe('They are an administrator.'),
  emailVerified: z.boolean().describe('They have proven the address.'),
  twoFactorEnabled: z.boolean().describe('They sign in by two steps.'),
  createdAt: time.describe('When the account was made.'),
  lastSeen: daySchema
    .nullable()
    .describe(
      'The day, in UTC, on which a session of theirs last began or was renewed. `null` when it is longer ago than events are kept.',
    ),
  ways: z.array(wayInSchema).describe('How they sign in, beside links and codes by mail.'),
  ban: z
    .object({
      reason: z.string().nullable(),
      until: time.nullable().describe('`null`: for ever.'),
    })
    .nullable()
    .describe('The ban that holds now.'),
  own: z.boolean().describe('It is the account of the administrator who asks.'),
});

export const peopleSchema = listOf(personSchema);

/** `GET /api/v1/admin/people/:id`. */
export const personDetailSchema = personSchema.extend({
  sessions: z.int().min(0).describe('Open sessions.'),
});

/** `PATCH /api/v1/admin/people/:id`. */
export const personChangeSchema = z.strictObject({
  role: z.enum(PEOPLE_ROLES).describe('Makes somebody an administrator, or takes that away.'),
});

/** `PUT /api/v1/admin/people/:id/ban`. */
export const banRequestSchema = z.strictObject({
  reason: text(BAN_REASON_MAX)
    .trim()
    .min(1)
    .describe('Why. Administrators see it, and it is in the export of the reader.'),
  until: time
    .nullable()
    .default(null)
    .refine((end) => end === null || new Date(end) > new Date(), 'must be in the future')
    .describe('When it ends; `null` for ever.'),
});

/** `POST /api/v1/admin/people/:id/reset`. */
export const resetRequestSchema = z.strictObject({});

/** `DELETE /api/v1/admin/people/:id/sessions`. */
export const sessionsEndedSchema = z.object({
  ended: z.int().min(0).describe('How many sessions were open.'),
});

export type PeopleRequest = z.output<typeof peopleRequestSchema>;
export type People = z.infer<typeof peopleSchema>;
export type Person = z.infer<typeof personSchema>;
export type PersonDetail = z.infer<typeof personDetailSchema>;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];
export type PersonRole = (typeof PEOPLE_ROLES)[number];
export type BanRequest = z.output<typeof banRequestSchema>;
export type SessionsEnded = z.infer<typeof sessionsEndedSchema>;
