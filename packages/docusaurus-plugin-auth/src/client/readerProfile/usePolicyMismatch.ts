import { useEffect } from 'react';
import { pluginConfig } from '../config';

let told = false;

/** Tells whoever runs the site, once a page load, what the reader can do nothing about. */
function tellDeveloper(shown: string, inForce: string): void {
  if (told) return;
  told = true;
  console.error(
    `docusaurus-plugin-auth: this site shows version "${shown}" of the privacy policy (its option privacy.policyVersion), but the server has version "${inForce}" in force (PRIVACY_POLICY_VERSION). Nobody can agree to anything until both are the same.`,
  );
}

/**
 * Whether the site shows another version of the policy than the one in force on the server, so that
 * it would refuse every consent.
 *
 * @param inForce as the server named it
 */
export function usePolicyMismatch(inForce: string): boolean {
  const shown = pluginConfig.privacy.policyVersion;
  const differs = shown !== undefined && shown !== inForce;
  useEffect(() => {
    if (differs) tellDeveloper(shown, inForce);
  }, [differs, shown, inForce]);
  return differs;
}
