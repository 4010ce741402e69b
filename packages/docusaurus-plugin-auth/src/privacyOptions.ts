import * as z from 'zod';

/** Longest text in characters: where readers agree, a page of small print helps nobody. */
const POLICY_MAX = 5_000;

const text = (max: number) => z.string().trim().min(1).max(max);

const question = z
  .union(
    [
      z.literal(false),
      z.strictObject({
        label: text(200).describe('The question itself. With it the hint of the plugin is gone.'),
        hint: text(500).optional().describe('A sentence below the question.'),
      }),
    ],
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
    .meta({
      description:
        'The version of the policy that the site shows. [Why](#how-to-write-your-own-questions-and-policy)',
      otherwise: 'the one in force on the server',
    }),
  policy: text(POLICY_MAX).optional().meta({
    description:
      'What is said about the data where readers agree, as plain text. An empty line begins a new paragraph.',
    otherwise: 'a translated text',
  }),
  policyUrl: policyUrl.optional().meta({
    description:
      'Where the whole policy stands: a page of the site, such as `/privacy`, or an address elsewhere.',
    otherwise: 'none',
  }),
  askAtSignUp: z
    .boolean()
    .default(true)
    .describe(
      'Offers the questions about the reader once, as a step after signing up that can be skipped. `false` leaves them to the account area.',
    ),
  questions: z
    .strictObject({
      software: question.meta({
        description: 'The question about knowledge of software. `false` leaves it out.',
        otherwise: 'a translated question',
      }),
      hardware: question.meta({
        description: 'The question about knowledge of hardware. `false` leaves it out.',
        otherwise: 'a translated question',
      }),
    })
    .prefault({})
    .describe('The questions about what readers know.'),
});

/** After validation. */
export type PrivacyOptions = z.output<typeof privacyOptions>;
