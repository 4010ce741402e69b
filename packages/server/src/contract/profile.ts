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
    answerLanguage: language
      .nullable()
      .optional()
      .describe('The language of answers: a language tag, such as `de`.'),
    answerLength: z.enum(ANSWER_LENGTHS).nullable().optional().describe('The length of answers.'),
    codeLanguage: codeLanguage
      .nullable()
      .optional()
      .describe('The language of code examples, up to 50 characters.'),
    personalisation: z
      .boolean()
      .optional()
      .describe('The switch. While it is `false`, answers read nothing of the profile.'),
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
      softwareBackground: background
        .optional()
        .describe(
          'What the reader knows of software, in their own words. A blank text counts as none.',
        ),
      softwareLevel: level.optional().describe('How much of it.'),
      hardwareBackground: background.optional().describe('The same about hardware.'),
      hardwareLevel: level.optional().describe('How much of it.'),
      preferences: preferences.optional().describe('How answers shall be.'),
      consentGiven: z
        .boolean()
        .optional()
        .describe(
          'Short form for the consents `background` and `personalised_answers` together. Not beside `consents`.',
        ),
      consents: consents
        .optional()
        .describe('Grants (`true`) and withdrawals (`false`). What is not named stays.'),
      policyVersion: policyVersion
        .optional()
        .describe(
          'The version of the privacy policy that the reader was shown. A grant is refused with `policy_outdated` when another one is in force.',
        ),
    })
    .refine(
      ({ consentGiven, consents }) => consentGiven === undefined || consents === undefined,
      'name consentGiven or consents, not both',
    ),
);

/** `POST /api/v1/profile/consents`: grants or withdraws one purpose. */
export const consentRequestSchema = snakeCaseToo(
  z.strictObject({
    purpose: purposeSchema.describe('Which consent.'),
    granted: z.boolean().describe('`false` withdraws it.'),
    policyVersion: policyVersion
      .optional()
      .describe('The version of the privacy policy that the reader was shown.'),
  }),
);

/** `GET /api/v1/profile`, and the answer to every change. Fields without a standing consent are `null`. */
export const profileSchema = z.object({
  softwareBackground: z.string().nullable().describe('What the reader knows of software.'),
  softwareLevel: level.describe('How much of it.'),
  hardwareBackground: z.string().nullable().describe('The same about hardware.'),
  hardwareLevel: level.describe('How much of it.'),
  preferences: z
    .object({
      answerLanguage: z.string().nullable(),
      answerLength: z.enum(ANSWER_LENGTHS).nullable(),
      codeLanguage: z.string().nullable(),
      personalisation: z.boolean(),
    })
    .describe('How answers shall be.'),
  consentGiven: z.boolean().describe('The consent to store the background stands.'),
  consents: z
    .object({
      background: z.boolean(),
      personalised_answers: z.boolean(),
      history: z.boolean(),
    })
    .describe('Which consents stand.'),
  personalised: z
    .boolean()
    .describe('Answers use the profile now: there is a consent, and the switch is on.'),
  policyVersion: z.string().describe('The version of the privacy policy in force.'),
  updatedAt: time.nullable().describe('`null` while nothing is stored.'),
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
    purpose: purposeSchema.describe('Which consent.'),
    granted: z.boolean().describe('`false`: it ended.'),
    policyVersion: z.string().describe('The version of the privacy policy that it was about.'),
    reason: z
      .string()
      .nullable()
      .describe('`not_renewed`: it ended because a new policy was not agreed to.'),
    at: time.describe('When.'),
  }),
);

/**
 * `granted`; `withdrawn`; `never` asked or answered; `renewal_due`, granted under an older policy:
 * what was stored is kept unread until `erasedAfter`, unless the consent is given again.
 */
export const consentStateSchema = z.enum(['granted', 'withdrawn', 'never', 'renewal_due']);

/** `GET /api/v1/profile/consents`, and the answer to a grant or a withdrawal. */
export const consentsSchema = z.object({
  policyVersion: z.string().describe('The version of the privacy policy in force.'),
  consents: z
    .array(
      z.object({
        purpose: purposeSchema.describe('Which consent.'),
        state: consentStateSchema.describe(
          '`renewal_due`: it was given to an older policy, and what was stored is kept unread until `erasedAfter`.',
        ),
        since: time.nullable().describe('Since when it is so.'),
        /** The version of the policy of the latest entry. */
        policyVersion: z.string().nullable(),
        erasedAfter: time
          .nullable()
          .describe('When it is erased unless the consent is given again.'),
      }),
    )
    .describe('How each consent stands.'),
  ledger: ledgerSchema.describe('Every grant and withdrawal, the oldest first.'),
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
