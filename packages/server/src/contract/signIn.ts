import * as z from 'zod';

/** `GET /api/v1/sign-in-methods`: the ways in that the pages show. */
export const signInMethodsSchema = z.object({
  password: z.boolean(),
  magicLink: z.boolean(),
  emailCode: z.boolean(),
  passkey: z.boolean(),
  providers: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.enum(['social', 'oidc']) }),
  ),
  /** Mails can be looked at through `/api/v1/outbox`: nothing else sends them. */
  outbox: z.boolean(),
});

/** `POST /api/v1/password-strength`. Nothing of it is stored or logged. */
export const strengthRequestSchema = z.strictObject({
  password: z.string().max(1_024),
  email: z.string().max(254).optional(),
  name: z.string().max(100).optional(),
});

/** What is wrong with a password; each key has a sentence in every language. */
export const STRENGTH_WARNINGS = [
  'tooShort',
  'tooLong',
  'straightRow',
  'keyPattern',
  'simpleRepeat',
  'extendedRepeat',
  'sequences',
  'recentYears',
  'dates',
  'topTen',
  'topHundred',
  'common',
  'similarToCommon',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
  'userInputs',
  'pwned',
] as const;

/** What makes a password better; each key has a sentence in every language. */
export const STRENGTH_SUGGESTIONS = [
  'l33t',
  'reverseWords',
  'allUppercase',
  'capitalization',
  'dates',
  'recentYears',
  'associatedYears',
  'sequences',
  'repeated',
  'longerKeyboardPattern',
  'anotherWord',
  'useWords',
  'noNeed',
  'pwned',
] as const;

export const strengthSchema = z.object({
  /** From 0, guessed at once, to 4. */
  score: z.number().int().min(0).max(4),
  /** The server takes this password. */
  acceptable: z.boolean(),
  warning: z.enum(STRENGTH_WARNINGS).optional(),
  suggestions: z.array(z.enum(STRENGTH_SUGGESTIONS)),
});

export type SignInMethods = z.infer<typeof signInMethodsSchema>;
export type StrengthRequest = z.infer<typeof strengthRequestSchema>;
export type Strength = z.infer<typeof strengthSchema>;
