import * as z from 'zod';
import { gapStateSchema } from './admin/gaps.ts';
import {
  feedbackSchema,
  loggedQuestionSchema,
  shareSchema,
  storedConversationSchema,
} from './conversations.ts';
import { ledgerSchema, storedProfileSchema } from './profile.ts';

const time = z.iso.datetime();

/** Largest picture of a reader in bytes. */
export const PICTURE_MAX = 64 * 1024;

/** The kinds of picture that a reader may have. */
export const PICTURE_TYPES = ['image/webp', 'image/png', 'image/jpeg'] as const;

/** What a session runs on, as far as its user agent tells. Names only: no versions, no address. */
export const deviceSchema = z.object({
  browser: z.string().nullable().describe('Its name, as far as the user agent tells.'),
  os: z.string().nullable().describe('The system that it runs on.'),
  kind: z.enum(['desktop', 'mobile', 'tablet', 'other']).describe('What kind of device.'),
});

/** One sign-in. `id` names it in `DELETE /api/v1/account/sessions/:id` and opens nothing. */
export const accountSessionSchema = z.object({
  id: z.string().describe('Names the session, and opens nothing.'),
  current: z.boolean().describe('The session of this very request.'),
  createdAt: time.describe('When it began.'),
  lastActiveAt: time.describe('Right to the day: a session in use is noted once a day.'),
  device: deviceSchema.describe('What it runs on.'),
});

/** `GET /api/v1/account/sessions`, the session of the request first, then the latest. */
export const accountSessionsSchema = z.object({
  sessions: z
    .array(accountSessionSchema)
    .describe('The session of the request first, then the latest.'),
});

/** `DELETE /api/v1/account/sessions` ends all sessions but the one of the request. */
export const signedOutSchema = z.object({
  signedOut: z.int().min(0).describe('How many sessions ended.'),
});

export const accountUserSchema = z.object({
  id: z.string().describe('Names the reader: `sub` of tokens.'),
  name: z.string().describe('Their name.'),
  email: z.string().describe('Their address.'),
  emailVerified: z.boolean().describe('They have proven the address.'),
  role: z.string().describe('`user` or `admin`; several are separated by commas.'),
  image: z.string().nullable().describe('The address of their picture.'),
  twoFactorEnabled: z.boolean().describe('They sign in by two steps.'),
  createdAt: time.describe('When the account was made.'),
});

/** A provider that the reader can sign in with. `name` is the provider's, such as `GitHub`. */
export const linkedAccountSchema = z.object({
  id: z.string().describe('Names the link.'),
  providerId: z.string().describe('The name of the provider in addresses.'),
  name: z.string().describe("The provider's name, such as `GitHub`."),
  createdAt: time.describe('When it was linked.'),
});

export const accountPasskeySchema = z.object({
  id: z.string().describe('Names the passkey.'),
  name: z.string().nullable().describe('What the reader calls it.'),
  createdAt: time.nullable().describe('When it was added.'),
});

/** `GET /api/v1/account`. */
export const accountSchema = z.object({
  user: accountUserSchema.describe('The reader.'),
  hasPassword: z.boolean().describe('They can sign in by a password.'),
  linkedAccounts: z.array(linkedAccountSchema).describe('Providers that they can sign in with.'),
  passkeys: z.array(accountPasskeySchema).describe('Their passkeys.'),
  freshUntil: time.describe(
    'Until then this session may change how the account is reached. Afterwards such requests answer 403 with `SESSION_NOT_FRESH`.',
  ),
});

/** `PUT /api/v1/account/picture` takes the bytes of a picture and answers with its address. */
export const pictureAnswerSchema = z.object({
  image: z
    .url()
    .describe(
      'The address of the picture. Each picture has one of its own, which cannot be guessed.',
    ),
});

/**
 * `GET /api/v1/profile/export`: everything that is held about the reader, and nothing that opens
 * the account, such as hashes, tokens or keys.
 */
export const profileExportSchema = z.object({
  format: z.literal(1).describe('The version of this form.'),
  exportedAt: time.describe('When it was made.'),
  account: accountUserSchema
    .extend({
      updatedAt: time,
      banned: z.boolean(),
      banReason: z.string().nullable(),
      banExpires: time.nullable(),
      lastSeen: z.iso
        .date()
        .nullable()
        .describe('The day, in UTC, on which the reader was last there.'),
    })
    .describe('The account.'),
  hasPassword: z.boolean().describe('The reader can sign in by a password.'),
  sessions: z
    .array(
      z.object({
        id: z.string(),
        createdAt: time,
        updatedAt: time,
        expiresAt: time,
        ipAddress: z.string().nullable(),
        userAgent: z.string().nullable(),
        impersonated: z.boolean().describe('An administrator acted as the reader in it.'),
      }),
    )
    .describe('Open sessions.'),
  linkedAccounts: z
    .array(
      linkedAccountSchema.extend({
        accountId: z.string().describe("The reader's name or number at the provider."),
        scope: z.string().nullable(),
        updatedAt: time,
      }),
    )
    .describe('Providers that the reader can sign in with.'),
  passkeys: z
    .array(
      accountPasskeySchema.extend({
        deviceType: z.string(),
        backedUp: z.boolean(),
        transports: z.string().nullable(),
        aaguid: z.string().nullable().describe('The make of the device or password manager.'),
      }),
    )
    .describe('Their passkeys.'),
  picture: z
    .object({ mediaType: z.enum(PICTURE_TYPES), createdAt: time, base64: z.base64() })
    .nullable()
    .describe('Their picture.'),
  profile: storedProfileSchema
    .nullable()
    .describe('What is stored, whether it may be read now or not; `null` while nothing is.'),
  consents: ledgerSchema.describe('Every grant and withdrawal.'),
  conversations: z
    .array(storedConversationSchema)
    .describe('What the reader asked and keeps, with the consent `history`.'),
  shares: z.array(shareSchema.omit({ id: true, token: true })).describe('What they share.'),
  questions: z
    .array(loggedQuestionSchema)
    .describe('Questions in the log that are linked to them.'),
  feedback: z
    .array(feedbackSchema.extend({ at: time, question: z.string().nullable() }))
    .describe('What they said of answers.'),
  gapChanges: z
    .array(z.object({ gapId: z.string(), at: time, state: gapStateSchema }))
    .describe('What they said, as administrators, of what the docs lack.'),
  events: z
    .array(
      z.object({
        at: time,
        type: z.string(),
        outcome: z.string().describe('`done`, `challenged`, `failed` or `refused`.'),
        reason: z.string().nullable().describe('A code that says why it failed or was refused.'),
        way: z
          .string()
          .nullable()
          .describe('By which way: `password`, `magic-link`, `passkey`, or a provider.'),
        device: z.string().nullable(),
      }),
    )
    .describe('What happened to the account, the oldest first.'),
});

export type Device = z.infer<typeof deviceSchema>;
export type AccountSession = z.infer<typeof accountSessionSchema>;
export type AccountSessions = z.infer<typeof accountSessionsSchema>;
export type SignedOut = z.infer<typeof signedOutSchema>;
export type Account = z.infer<typeof accountSchema>;
export type AccountUser = z.infer<typeof accountUserSchema>;
export type LinkedAccount = z.infer<typeof linkedAccountSchema>;
export type AccountPasskey = z.infer<typeof accountPasskeySchema>;
export type PictureAnswer = z.infer<typeof pictureAnswerSchema>;
export type PictureType = (typeof PICTURE_TYPES)[number];
export type ProfileExport = z.infer<typeof profileExportSchema>;
