import { APIError, createAuthMiddleware } from 'better-auth/api';
import * as z from 'zod';
import { isDeep } from './isDeep.ts';

const name = z
  .string()
  .trim()
  .min(1, 'A name has at least one character.')
  .max(100, 'A name has at most 100 characters.')
  .regex(/^\P{Cc}*$/u, 'A name has no control characters.');

/** An address elsewhere would make every page ask that server: pictures have a route of their own. */
const image = z.null('A picture is sent to /api/v1/account/picture.').optional();

const email = z.string().max(254, 'An e-mail address has at most 254 characters.');

/**
 * What readers may send about themselves, by route. The lists are closed: a field that is not here,
 * such as `role` or `emailVerified`, is refused instead of being passed on.
 */
const RULES: Record<string, z.ZodType> = {
  '/sign-up/email': z.strictObject({
    name,
    email,
    password: z.string(),
    image,
    callbackURL: z.string().optional(),
    rememberMe: z.boolean().optional(),
  }),
  '/email-otp/send-verification-otp': z.strictObject({
    email,
    type: z.enum(['sign-in', 'email-verification']),
    // The address to which the reader wants to move: the mail names it.
    newEmail: email.optional(),
  }),
  '/update-user': z.strictObject({ name: name.optional(), image }),
};

function refusal(issue: z.core.$ZodIssue | undefined): APIError {
  if (issue?.code === 'unrecognized_keys') {
    return new APIError('BAD_REQUEST', {
      code: 'FIELD_NOT_ALLOWED',
      message: `${issue.keys[0]} is not allowed to be set`,
    });
  }
  const field = ['body', ...(issue?.path ?? [])].join('.');
  return new APIError('BAD_REQUEST', {
    code: 'INVALID_FIELD',
    message: `[${field}] ${issue?.message}`,
  });
}

const tooDeep = () =>
  new APIError('BAD_REQUEST', { code: 'INVALID_FIELD', message: '[body] Nested too deeply' });

/**
 * Looks at bodies before anything else does, and at profile values before they are stored: Better Auth
 * takes any text as name and picture.
 */
export const profileRules = createAuthMiddleware(async (ctx) => {
  if (isDeep(ctx.body)) throw tooDeep();
  const result = RULES[ctx.path]?.safeParse(ctx.body);
  if (result && !result.success) throw refusal(result.error.issues[0]);
});
