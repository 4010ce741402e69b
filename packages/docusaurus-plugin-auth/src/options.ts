import type { OptionValidationContext } from '@docusaurus/types';
import * as z from 'zod';
import { privacyOptions } from './privacyOptions';
import { refuse } from './refuse';

/** The plugin's name in error messages, global data and the generated files folder. */
export const PLUGIN_NAME = 'docusaurus-plugin-auth';

const SECRET_NAME = /key|secret|token|passw|credential|private/i;

/** Nothing but an origin and a path. Also asked about texts that are no address at all. */
function isBare(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { username, password, search, hash } = new URL(url);
  return `${username}${password}${search}${hash}` === '';
}

const serverUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  .refine(isBare, 'must be an address without user name, query or hash')
  .transform((url) => url.replace(/\/+$/, ''));

const routeBasePath = z
  .string()
  .regex(/^[\w\-./~]*$/, 'must be a path such as "auth" or "account/auth"')
  .refine((path) => !path.split('/').includes('..'), 'must not contain ".."')
  .default('auth')
  .transform((path) => path.replace(/^\/+|\/+$/g, ''));

/** A letter or digit with Ctrl, Cmd or Alt: one alone would take a key from those who type. */
const SHORTCUT = /^(Mod|Alt|Mod\+Alt)(\+Shift)?\+[A-Z0-9]$/;

const chatOptions = z.strictObject({
  enabled: z.boolean().default(true).describe('Show the chat on every page.'),
  launcher: z
    .boolean()
    .default(true)
    .describe(
      'Show the button that opens the chat. Without it, pages open it by links and buttons.',
    ),
  position: z
    .enum(['start', 'end'])
    .default('end')
    .describe(
      'The side of the page where the button and the panel stand: `end` is the right in left-to-right languages.',
    ),
  shortcut: z
    .union([z.literal(false), z.string().regex(SHORTCUT, 'must be a shortcut such as "Mod+I"')])
    .default('Mod+I')
    .describe(
      'The keys that open and close the chat; `Mod` is Ctrl, and Cmd on the keyboards of Apple. `false` leaves it out.',
    ),
  title: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe("Heading of the chat panel. Without it, the panel's translated default is shown."),
  handOff: z
    .string()
    .regex(/^(https?:\/\/|mailto:|\/(?!\/))/, 'must be an http(s):// or mailto: address, or a path')
    .optional()
    .describe(
      'Where a reader is led whom the docs do not answer: a page, a mail address or a form for issues. `{question}` and `{page}` are filled in.',
    ),
  handOffLabel: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe('Text of that link. Without it, a translated default is shown.'),
});

const patterns = z.array(z.string().startsWith('/', 'must be a path that starts with "/"'));

const contentOptions = z.strictObject({
  include: patterns.default(['/**']).describe('The pages that they may know.'),
  exclude: patterns
    .default([])
    .describe('The pages that they may not know, though they are included.'),
});

/**
 * Every option of the plugin: the validation, the types and the table in the docs.
 *
 * Docusaurus ships the whole config to the browser, so there is no place for a secret here.
 */
export const optionsSchema = z.strictObject({
  id: z
    .string()
    .default('default')
    .refine((id) => id === 'default', {
      error: ({ input }) =>
        `a site has only one ${PLUGIN_NAME}: remove the second entry (id "${input}") from docusaurus.config`,
    })
    .describe('Set by Docusaurus. Only one instance of the plugin is possible.'),
  serverUrl: serverUrl
    .optional()
    .describe(
      'Address of the auth server. Leave it out when the server answers `/api` at the same address as the site.',
    ),
  tokenStorage: z
    .enum(['memory', 'session'])
    .default('memory')
    .describe(
      'Where a page keeps the session when the server is of another site: `memory` until the page is left or reloaded, `session` until its tab is closed.',
    ),
  routeBasePath: routeBasePath.describe(
    'Where the sign-in and sign-up pages live, relative to the base URL of the site.',
  ),
  navbar: z
    .boolean()
    .default(true)
    .describe(
      'Add the account item to the right end of the navbar. An item of type `custom-auth` that the site placed itself is left where it is.',
    ),
  chat: z
    .union([z.boolean(), chatOptions])
    .default(true)
    .transform((chat) => (typeof chat === 'boolean' ? chatOptions.parse({ enabled: chat }) : chat))
    .describe('Show the chat on every page; an object sets its details.'),
  search: z
    .boolean()
    .default(false)
    .describe(
      'Put the search of the server where the theme has its search bar: at the right end of the navbar, or where an item of type `search` stands.',
    ),
  content: contentOptions
    .default({ include: ['/**'], exclude: [] })
    .describe(
      'Which pages the assistant and the search may know, by glob patterns of the path after the base URL.',
    ),
  privacy: privacyOptions
    .prefault({})
    .describe('What readers are asked about themselves, and the policy that they agree to.'),
});

/** What a site writes in `docusaurus.config`. */
export type Options = z.input<typeof optionsSchema>;

/** The same after validation: defaults filled in, addresses normalised. */
export type PluginOptions = z.output<typeof optionsSchema>;

function secretNames(error: z.ZodError): string[] {
  const unknown = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [],
  );
  return unknown.filter((name) => SECRET_NAME.test(name));
}

function describeProblems(error: z.ZodError): string {
  const problems = `Invalid options for ${PLUGIN_NAME}:\n${z.prettifyError(error)}`;
  const secrets = secretNames(error).map((name) => `"${name}"`);
  if (secrets.length === 0) return problems;
  return `${problems}\nPlugin options are public: Docusaurus ships them to every reader's browser. Keep ${secrets.join(', ')} out of docusaurus.config and set it in the environment of the server.`;
}

/**
 * Docusaurus' hook of the same name. Throws one error that lists every problem by its path and
 * repeats no value of a wrong field, so that nothing private reaches a build log.
 */
export function validateOptions({
  options,
}: Pick<OptionValidationContext<Options | undefined, PluginOptions>, 'options'>): PluginOptions {
  const result = optionsSchema.safeParse(options ?? {});
  if (!result.success) return refuse(describeProblems(result.error));
  return result.data;
}
