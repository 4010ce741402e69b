import * as z from 'zod';
import type { Config } from '../../../config.ts';
import { type Finding, fail, ok } from '../finding.ts';
import { NoAnswerError, probeOf } from '../outside/probe.ts';

type Oidc = Config['oidcProviders'][number];

const DISCOVERY = '/.well-known/openid-configuration';

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
});

/** What a provider has to know: the only address that it may lead readers back to. */
function register({ publicUrl }: Config, id: string, name: string): Finding {
  const address = `${publicUrl}/api/auth/callback/${id}`;
  return ok('providers', `Register this redirect address at ${name}: ${address}`);
}

/** Whether an issuer describes itself as the server needs it. */
async function checkIssuer({ id, label, issuer }: Oidc): Promise<Finding[]> {
  const line = `OIDC_${id.toUpperCase().replaceAll('-', '_')}_ISSUER=https://id.example.com`;
  try {
    const { status, json } = await probeOf(issuer)(
      `${new URL(issuer).pathname.replace(/\/$/, '')}${DISCOVERY}`,
    );
    const found = discoverySchema.safeParse(json).data;
    if (status !== 200 || !found) {
      const sentence = `${issuer} does not describe itself as a provider at ${DISCOVERY}.`;
      return [fail('providers', sentence, line)];
    }
    if (found.issuer.replace(/\/$/, '') === issuer) return [];
    const sentence = `${label} calls itself ${found.issuer}, and its tokens would be refused.`;
    return [fail('providers', sentence, line.replace('https://id.example.com', found.issuer))];
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    return [fail('providers', `${issuer} cannot be reached: ${error.message}.`, line)];
  }
}

/** The redirect addresses to register, and whether the issuers are what they should be. */
export async function checkRedirects(config: Config): Promise<Finding[]> {
  const { google, github, oidcProviders } = config;
  const findings = [
    ...(google ? [register(config, 'google', 'Google')] : []),
    ...(github ? [register(config, 'github', 'GitHub')] : []),
  ];
  for (const provider of oidcProviders) {
    findings.push(register(config, provider.id, provider.label), ...(await checkIssuer(provider)));
  }
  return findings;
}
