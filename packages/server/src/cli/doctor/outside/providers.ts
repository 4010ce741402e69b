import type { SignInMethods } from '../../../contract/index.ts';
import { type Finding, fail, ok } from '../finding.ts';
import { codeOf, originOf, type Places } from './places.ts';

type Provider = SignInMethods['providers'][number];

/** Where a provider would lead readers back to, by the address that the server sends them to. */
function redirectOf(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('url' in json)) return undefined;
  const url = String(json.url);
  return URL.canParse(url)
    ? (new URL(url).searchParams.get('redirect_uri') ?? undefined)
    : undefined;
}

/** The line that names a provider to the server. */
function lineOf(id: string, kind: Provider['kind']): string {
  const name = id.toUpperCase().replaceAll('-', '_');
  return kind === 'oidc' ? `OIDC_${name}_ISSUER=https://id.example.com` : `${name}_CLIENT_ID=…`;
}

async function checkProvider(places: Places, { id, name, kind }: Provider): Promise<Finding> {
  const { probe, site, server } = places;
  const body = { provider: id, callbackURL: site };
  const { json, status } = await probe('/api/auth/sign-in/social', {
    origin: originOf(site),
    body,
  });
  const redirect = redirectOf(json);
  if (!redirect) {
    const reason = codeOf(json) ?? `status ${status}`;
    return fail('providers', `Sign-in with ${name} does not begin (${reason}).`, lineOf(id, kind));
  }
  if (originOf(redirect) !== server) {
    const sentence = `${name} would lead readers back to ${redirect}, which is another server.`;
    return fail('providers', sentence, `BETTER_AUTH_URL=${server}`);
  }
  return ok('providers', `Register this redirect address at ${name}: ${redirect}`);
}

/** Begins a sign-in with each provider, as far as the address at which the reader would leave. */
export async function checkProviders(
  places: Places,
  { providers }: SignInMethods,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const provider of providers) findings.push(await checkProvider(places, provider));
  return findings;
}
