import * as z from 'zod';

/** `GET /api/v1/sign-in-methods`: the ways in that the pages show. */
export const signInMethodsSchema = z.object({
  password: z.boolean().describe('By a password.'),
  magicLink: z.boolean().describe('By a link in a mail.'),
  emailCode: z.boolean().describe('By a code in a mail.'),
  passkey: z.boolean().describe('By a passkey.'),
  providers: z
    .array(z.object({ id: z.string(), name: z.string(), kind: z.enum(['social', 'oidc']) }))
    .describe('Google, GitHub and OpenID Connect providers that are set up.'),
  outbox: z
    .boolean()
    .describe(
      '`true` on a server without a mail server that runs on the own machine of the reader: mails can then be looked at.',
    ),
});

/** `POST /api/v1/password-strength`. Nothing of it is stored or logged. */
export const strengthRequestSchema = z.strictObject({
  password: z.string().max(1_024).describe('The password.'),
  email: z
    .string()
    .max(254)
    .optional()
    .describe('What is known of the reader: a password made of it is easy to guess.'),
  name: z.string().max(100).optional().describe('The same.'),
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
  score: z.number().int().min(0).max(4).describe('From 0, guessed at once, to 4.'),
  acceptable: z
    .boolean()
    .describe(
      'Whether the server takes the password: a score of at least 3, and 12 to 128 characters.',
    ),
  warning: z
    .enum(STRENGTH_WARNINGS)
    .optional()
    .describe('What is wrong with it: a stable key, which the plugin translates.'),
  suggestions: z
    .array(z.enum(STRENGTH_SUGGESTIONS))
    .describe('What would make it better: stable keys too.'),
});

export type SignInMethods = z.infer<typeof signInMethodsSchema>;
export type StrengthRequest = z.infer<typeof strengthRequestSchema>;
export type Strength = z.infer<typeof strengthSchema>;
