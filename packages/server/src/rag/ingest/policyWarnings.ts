import type { Kysely } from 'kysely';
import type { Manifest } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { readPolicy } from '../../profile/policy.ts';

/**
 * What is wrong with the version of the privacy policy that a site shows: another one than that in
 * force, and every consent of its readers would be refused.
 */
export async function policyWarnings(
  db: Kysely<Database>,
  { site: { policyVersion } }: Manifest,
): Promise<string[]> {
  if (policyVersion === undefined) return [];
  const { version } = await readPolicy(db);
  if (policyVersion === version) return [];
  return [
    `The site shows version "${policyVersion}" of the privacy policy (its option privacy.policyVersion), but version "${version}" is in force here (PRIVACY_POLICY_VERSION): readers cannot agree to anything until both are the same.`,
  ];
}
