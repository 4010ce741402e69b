import * as z from 'zod';

/** One OpenID Connect provider, as `OIDC_<NAME>_…` describes it. */
export interface OidcProvider {
  /** Lower case; part of the callback address `/api/auth/callback/<id>`. */
  id: string;
  /** What the button says. */
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string[];
}

const VARIABLE = /^OIDC_([A-Z0-9]+(?:_[A-Z0-9]+)*)_(ISSUER|CLIENT_ID|CLIENT_SECRET|LABEL|SCOPES)$/;

/** Taken by ways in that have a name of their own. */
const RESERVED = ['google', 'github', 'credential'];

const given = z.string('is required').trim();

const issuer = z
  .url({ protocol: /^https?$/, error: 'must be the issuer, such as https://id.example.com' })
  .transform((value) => value.replace(/\/+$/, ''));

const providerSchema = z.object({
  ISSUER: given.pipe(issuer),
  CLIENT_ID: given,
  CLIENT_SECRET: given,
  LABEL: given.optional(),
  SCOPES: given.default('openid profile email').transform((value) => value.split(/[\s,]+/)),
});

type Environment = Record<string, string | undefined>;

/** The values of each provider, by its name. */
function groupByName(env: Environment): Map<string, Environment> {
  const groups = new Map<string, Environment>();
  for (const [key, value] of Object.entries(env)) {
    const [, name, part] = VARIABLE.exec(key) ?? [];
    if (!name || !part || !value?.trim()) continue;
    groups.set(name, { ...groups.get(name), [part]: value });
  }
  return groups;
}

function toProvider(name: string, values: z.output<typeof providerSchema>): OidcProvider {
  return {
    id: name.toLowerCase().replaceAll('_', '-'),
    label: values.LABEL ?? name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' '),
    issuer: values.ISSUER,
    clientId: values.CLIENT_ID,
    clientSecret: values.CLIENT_SECRET,
    scopes: values.SCOPES,
  };
}

/**
 * Reads the OpenID Connect providers from the environment: `OIDC_ACME_ISSUER`,
 * `OIDC_ACME_CLIENT_ID`, `OIDC_ACME_CLIENT_SECRET`, and if wanted `OIDC_ACME_LABEL` and
 * `OIDC_ACME_SCOPES`.
 *
 * @returns the providers, and a line for each variable that is wrong or missing
 */
export function readOidcProviders(env: Environment): {
  providers: OidcProvider[];
  problems: string[];
} {
  const providers: OidcProvider[] = [];
  const problems: string[] = [];
  for (const [name, values] of groupByName(env)) {
    if (RESERVED.includes(name.toLowerCase())) {
      problems.push(`OIDC_${name}_ISSUER: this name is taken, choose another one`);
      continue;
    }
    const result = providerSchema.safeParse(values);
    if (result.success) providers.push(toProvider(name, result.data));
    for (const issue of result.error?.issues ?? []) {
      problems.push(`OIDC_${name}_${String(issue.path[0])}: ${issue.message}`);
    }
  }
  return { providers, problems };
}
