import * as z from 'zod';
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
  browser: z.string().nullable(),
  os: z.string().nullable(),
  kind: z.enum(['desktop', 'mobile', 'tablet', 'other']),
});

/** One sign-in. `id` names it in `DELETE /api/v1/account/sessions/:id` and opens nothing. */
export const accountSessionSchema = z.object({
  id: z.string(),
  /** The session of this very request. */
  current: z.boolean(),
  createdAt: time,
  /** To the day: a session in use is noted once a day. */
  lastActiveAt: time,
  device: deviceSchema,
});

/** `GET /api/v1/account/sessions`, the session of the request first, then the latest. */
export const accountSessionsSchema = z.object({ sessions: z.array(accountSessionSchema) });

/** `DELETE /api/v1/account/sessions` ends all sessions but the one of the request. */
export const signedOutSchema = z.object({ signedOut: z.int().min(0) });

export const accountUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  role: z.string(),
  image: z.string().nullable(),
  twoFactorEnabled: z.boolean(),
  createdAt: time,
});

/** A provider that the reader can sign in with. `name` is the provider's, such as `GitHub`. */
export const linkedAccountSchema = z.object({
  id: z.string(),
  providerId: z.string(),
  name: z.string(),
  createdAt: time,
});

export const accountPasskeySchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  createdAt: time.nullable(),
});

/** `GET /api/v1/account`. */
export const accountSchema = z.object({
  user: accountUserSchema,
  hasPassword: z.boolean(),
  linkedAccounts: z.array(linkedAccountSchema),
  passkeys: z.array(accountPasskeySchema),
  /** Until then this session may change what needs a fresh sign-in. */
  freshUntil: time,
});

/** `PUT /api/v1/account/picture` takes the bytes of a picture and answers with its address. */
export const pictureAnswerSchema = z.object({ image: z.url() });

/**
 * `GET /api/v1/profile/export`: everything that is held about the reader, and nothing that opens
 * the account, such as hashes, tokens or keys.
 */
export const profileExportSchema = z.object({
  format: z.literal(1),
  exportedAt: time,
  account: accountUserSchema.extend({
    updatedAt: time,
    banned: z.boolean(),
    banReason: z.string().nullable(),
    banExpires: time.nullable(),
  }),
  hasPassword: z.boolean(),
  sessions: z.array(
    z.object({
      id: z.string(),
      createdAt: time,
      updatedAt: time,
      expiresAt: time,
      ipAddress: z.string().nullable(),
      userAgent: z.string().nullable(),
      /** An administrator acted as the reader in it. */
      impersonated: z.boolean(),
    }),
  ),
  linkedAccounts: z.array(
    linkedAccountSchema.extend({
      /** The reader's name or number at the provider. */
      accountId: z.string(),
      scope: z.string().nullable(),
      updatedAt: time,
    }),
  ),
  passkeys: z.array(
    accountPasskeySchema.extend({
      deviceType: z.string(),
      backedUp: z.boolean(),
      transports: z.string().nullable(),
      /** The make of the device or password manager. */
      aaguid: z.string().nullable(),
    }),
  ),
  picture: z
    .object({ mediaType: z.enum(PICTURE_TYPES), createdAt: time, base64: z.base64() })
    .nullable(),
  /** What is stored, whether it may be read now or not; `null` while nothing is. */
  profile: storedProfileSchema.nullable(),
  consents: ledgerSchema,
  /** What the reader asked and keeps, with the consent `history`. */
  conversations: z.array(storedConversationSchema),
  shares: z.array(shareSchema.omit({ id: true, token: true })),
  questions: z.array(loggedQuestionSchema),
  feedback: z.array(feedbackSchema.extend({ at: time, question: z.string().nullable() })),
  /** What happened to the account, the oldest first. */
  events: z.array(
    z.object({
      at: time,
      type: z.string(),
      /** `done`, `challenged`, `failed` or `refused`. */
      outcome: z.string(),
      /** A code that says why it failed or was refused. */
      reason: z.string().nullable(),
      /** By which way: `password`, `magic-link`, `passkey`, … or a provider. */
      way: z.string().nullable(),
      device: z.string().nullable(),
    }),
  ),
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
