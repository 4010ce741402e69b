import type { SystemReason } from 'docusaurus-plugin-auth/client';

/**
 * Where a site has a page about what to do, such as a runbook of its operators: swizzle this. Without
 * one, what needs a look is said without a link.
 */
export default function helpUrl(_reason: SystemReason): string | undefined {
  return undefined;
}
