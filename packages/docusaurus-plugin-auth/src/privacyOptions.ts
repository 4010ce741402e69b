import * as z from 'zod';

/** Longest text in characters: where readers agree, a page of small print helps nobody. */
const POLICY_MAX = 5_000;

const text = (max: number) => z.string().trim().min(1).max(max);

const question = z
  .union(
    [z.literal(false), z.strictObject({ label: text(200), hint: text(500).optional() })],
    'must be false, or an object with a label and perhaps a hint',
  )
  .optional();

/** A page of the site, or an address elsewhere. */
const policyUrl = z
  .string()
  .regex(/^(\/(?!\/)|https?:\/\/)\S*$/, 'must be a path such as "/privacy" or an https:// address');

/** The part of the options about what readers tell of themselves. */
export const privacyOptions = z.strictObject({
  policyVersion: z
    .string()
    .regex(/^[\w.-]{1,50}$/, 'must be a short name such as "2" or "2026-03"')
    .optional()
    .describe(
      'The version of the policy that this site shows. It must be the one that is in force on the server, or nobody can agree; without it, readers agree to the one in force.',
    ),
  policy: text(POLICY_MAX)
    .optional()
    .describe(
      'What is said about the data where readers agree, in plain text; an empty line begins a new paragraph. Without it, a translated default is shown.',
    ),
  policyUrl: policyUrl
    .optional()
    .describe('Where the whole policy stands: a page of the site, or an address elsewhere.'),
  askAtSignUp: z
    .boolean()
    .default(true)
    .describe('Offer the questions once, as a step after signing up that can be skipped.'),
  questions: z
    .strictObject({
      software: question.describe(
        'The question about knowledge of software: `false` leaves it out, an object sets its `label` and its `hint`.',
      ),
      hardware: question.describe('The same for hardware.'),
    })
    .prefault({})
    .describe('The questions about what readers know.'),
});

/** After validation. */
export type PrivacyOptions = z.output<typeof privacyOptions>;
