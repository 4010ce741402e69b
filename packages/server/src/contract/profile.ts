import * as z from 'zod';
import { snakeCaseToo } from './snakeCaseToo.ts';

const time = z.iso.datetime();

/** What readers agree to, each for itself. */
export const PURPOSES = ['background', 'personalised_answers', 'history'] as const;

/** How much a reader knows of a field. */
export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

/** How long answers shall be. */
export const ANSWER_LENGTHS = ['short', 'medium', 'long'] as const;

/** Longest background in characters (code points). */
export const BACKGROUND_MAX = 2_000;

/** Longest name of a version of the privacy policy. */
export const POLICY_VERSION_MAX = 50;

/** A text that is stored as it is, or refused: nothing of it is replaced. */
const background = z
  .string()
  .refine((value) => [...value].length <= BACKGROUND_MAX, {
    error: `must have at most ${BACKGROUND_MAX} characters`,
    abort: true,
  })
  .refine((value) => !value.includes('\0'), 'must not contain NUL characters')
  .refine((value) => value.isWellFormed(), 'must not contain halves of characters')
  .transform((value) => (value.trim() === '' ? null : value))
  .nullable();

const level = z.enum(LEVELS).nullable();

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const language = z
  .string()
  .max(35)
  .refine(isLanguage, 'must be a language tag like en or pt-BR')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

const codeLanguage = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}+#./ -]{0,49}$/u, 'must be the name of a language like python');

export const purposeSchema = z.enum(PURPOSES);

const preferences = snakeCaseToo(
  z.strictObject({
    /** A language tag, such as `de`. */
    answerLanguage: language.nullable().optional(),
    answerLength: z.enum(ANSWER_LENGTHS).nullable().optional(),
    codeLanguage: codeLanguage.nullable().optional(),
    /** The switch: while it is off, answers read nothing of the profile. */
    personalisation: z.boolean().optional(),
  }),
);

/** Grants and withdrawals by purpose; a purpose that is missing stays as it is. */
const consents = z.strictObject({
  background: z.boolean().optional(),
  personalised_answers: z.boolean().optional(),
  history: z.boolean().optional(),
});

const policyVersion = z.string().trim().min(1).max(POLICY_VERSION_MAX);

/**
 * `POST /api/v1/profile` replaces the profile, `PATCH` the fields that are named; `null` clears one.
 * Keys are taken in snake_case too. `consentGiven` is the short form for the two purposes that a
 * stored background serves, `background` and `personalised_answers`.
 */
export const profileRequestSchema = snakeCaseToo(
  z
    .strictObject({
      softwareBackground: background.optional(),
      softwareLevel: level.optional(),
      hardwareBackground: background.optional(),
      hardwareLevel: level.optional(),
      preferences: preferences.optional(),
      consentGiven: z.boolean().optional(),
      consents: consents.optional(),
      /** The version of the policy that the reader was shown; refused if another one is in force. */
      policyVersion: policyVersion.optional(),
    })
    .refine(
      ({ consentGiven, consents }) => consentGiven === undefined || consents === undefined,
      'name consentGiven or consents, not both',
    ),
);

/** `POST /api/v1/profile/consents`: grants or withdraws one purpose. */
export const consentRequestSchema = snakeCaseToo(
  z.strictObject({
    purpose: purposeSchema,
    granted: z.boolean(),
    policyVersion: policyVersion.optional(),
  }),
);

/** `GET /api/v1/profile`, and the answer to every change. Fields without a standing consent are `null`. */
export const profileSchema = z.object({
  softwareBackground: z.string().nullable(),
  softwareLevel: level,
  hardwareBackground: z.string().nullable(),
  hardwareLevel: level,
  preferences: z.object({
    answerLanguage: z.string().nullable(),
    answerLength: z.enum(ANSWER_LENGTHS).nullable(),
    codeLanguage: z.string().nullable(),
    personalisation: z.boolean(),
  }),
  /** The consent to store the background stands. */
  consentGiven: z.boolean(),
  /** Which consents stand. */
  consents: z.object({
    background: z.boolean(),
    personalised_answers: z.boolean(),
    history: z.boolean(),
  }),
  /** Answers use the profile now: there is a consent, and the switch is on. */
  personalised: z.boolean(),
  /** The version of the privacy policy in force. */
  policyVersion: z.string(),
  /** `null` while nothing is stored. */
  updatedAt: time.nullable(),
});

/** What the database holds of a profile: an export shows it as it is. */
export const storedProfileSchema = z.object({
  softwareBackground: z.string().nullable(),
  softwareLevel: level,
  hardwareBackground: z.string().nullable(),
  hardwareLevel: level,
  answerLanguage: z.string().nullable(),
  answerLength: z.enum(ANSWER_LENGTHS).nullable(),
  codeLanguage: z.string().nullable(),
  personalisation: z.boolean(),
  updatedAt: time,
});

/** Every grant and withdrawal of a reader, the oldest first. */
export const ledgerSchema = z.array(
  z.object({
    purpose: purposeSchema,
    granted: z.boolean(),
    policyVersion: z.string(),
    /** `not_renewed`: it ended because a new policy was not agreed to. */
    reason: z.string().nullable(),
    at: time,
  }),
);

/**
 * `granted`; `withdrawn`; `never` asked or answered; `renewal_due`, granted under an older policy:
 * what was stored is kept unread until `erasedAfter`, unless the consent is given again.
 */
export const consentStateSchema = z.enum(['granted', 'withdrawn', 'never', 'renewal_due']);

/** `GET /api/v1/profile/consents`, and the answer to a grant or a withdrawal. */
export const consentsSchema = z.object({
  policyVersion: z.string(),
  consents: z.array(
    z.object({
      purpose: purposeSchema,
      state: consentStateSchema,
      /** Since when it is so. */
      since: time.nullable(),
      /** The version of the policy of the latest entry. */
      policyVersion: z.string().nullable(),
      erasedAfter: time.nullable(),
    }),
  ),
  ledger: ledgerSchema,
});

export type Purpose = (typeof PURPOSES)[number];
export type Level = (typeof LEVELS)[number];
export type AnswerLength = (typeof ANSWER_LENGTHS)[number];
export type ProfileRequest = z.infer<typeof profileRequestSchema>;
export type ConsentRequest = z.infer<typeof consentRequestSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type ConsentState = z.infer<typeof consentStateSchema>;
export type StoredProfile = z.infer<typeof storedProfileSchema>;
export type Consents = z.infer<typeof consentsSchema>;
