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

const basePath = (example: string) =>
  z
    .string()
    .regex(/^[\w\-./~]*$/, `must be a path such as ${example}`)
    .refine((path) => !path.split('/').includes('..'), 'must not contain ".."')
    .transform((path) => path.replace(/^\/+|\/+$/g, ''));

/** A letter or digit with Ctrl, Cmd or Alt: one alone would take a key from those who type. */
const SHORTCUT = /^(Mod|Alt|Mod\+Alt)(\+Shift)?\+[A-Z0-9]$/;

const chatOptions = z.strictObject({
  enabled: z.boolean().default(true).describe('The same switch, inside the object.'),
  launcher: z
    .boolean()
    .default(true)
    .describe(
      'Shows the button at the lower edge that opens the assistant. Without it, [links, buttons and keys](../guides/customising.md#how-to-open-the-assistant-from-your-own-page) open it.',
    ),
  position: z
    .enum(['start', 'end'])
    .default('end')
    .describe(
      "The side where the button and the panel stand. `'end'` is the right, and the left in languages that are written from right to left.",
    ),
  shortcut: z
    .union([z.literal(false), z.string().regex(SHORTCUT, 'must be a shortcut such as "Mod+I"')])
    .default('Mod+I')
    .describe(
      'The keys that open and close the assistant: a capital letter or a digit with `Mod`, `Alt` or both, and `Shift` if you like. `Mod` is Ctrl, and Cmd on the keyboards of Apple. `false` leaves it out.',
    ),
  title: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .meta({ description: "The heading of the assistant's panel.", otherwise: 'a translated text' }),
  handOff: z
    .string()
    .regex(/^(https?:\/\/|mailto:|\/(?!\/))/, 'must be an http(s):// or mailto: address, or a path')
    .optional()
    .meta({
      description:
        'Where readers are led whom the docs do not answer, or only in part: an address, a `mailto:` address or a path. `{question}` and `{page}` are filled in: `https://github.com/acme/kettle/issues/new?title={question}`.',
      otherwise: 'not set',
    }),
  handOffLabel: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .meta({ description: 'The text of that link.', otherwise: 'a translated text' }),
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
  serverUrl: serverUrl.optional().meta({
    description:
      'The address of the server, such as `https://docs-api.example.org`. Leave it out when the server answers `/api` at the same address as the site.',
    otherwise: "the site's own address",
  }),
  tokenStorage: z
    .enum(['memory', 'session'])
    .default('memory')
    .describe(
      "Where a page keeps the session when the server is of [another site](../guides/hosting.md#cross-site): until the page is left or reloaded, or until its tab is closed. [The risk of `'session'`](../guides/hosting.md#how-to-keep-the-session-over-a-reload)",
    ),
  routeBasePath: basePath('"auth" or "account/auth"')
    .default('auth')
    .describe(
      'Where the pages for accounts live, relative to the base URL of the site. Links in mails lead to the page that asked for the mail; other links of the server lead to `auth`.',
    ),
  adminBasePath: basePath('"operator"')
    .refine((path) => path !== '', 'must not be empty')
    .optional()
    .meta({
      description:
        'Where [the pages of administrators](../guides/operators-pages.md) live, relative to the base URL of the site.',
      otherwise: '`admin` below `routeBasePath`',
    }),
  navbar: z
    .boolean()
    .default(true)
    .describe(
      'Adds the account item to the right end of the navbar. An item of type `custom-auth` that the site placed itself stays where it is.',
    ),
  chat: z
    .union([z.boolean(), chatOptions])
    .default(true)
    .transform((chat) => (typeof chat === 'boolean' ? chatOptions.parse({ enabled: chat }) : chat))
    .describe('Shows the assistant on every page. `false` removes it. An object sets its details.'),
  search: z
    .boolean()
    .default(false)
    .describe(
      'Puts [the search of the server](../guides/searching.md) where the theme has its search bar: at the right end of the navbar, or where an item of type `search` stands.',
    ),
  content: contentOptions.default({ include: ['/**'], exclude: [] }).meta({
    description: 'Which pages the assistant and the search may know, by glob patterns.',
    otherwise: 'all pages',
  }),
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
