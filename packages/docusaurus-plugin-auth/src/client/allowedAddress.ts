/** Whether a host is one of these, of which `*.example.com` stands for every host below it. */
function isAllowedHost(hostname: string, allowed: readonly string[]): boolean {
  return allowed.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
}

/**
 * Whether an answer may lead to an address, or show a picture from it.
 *
 * @param hosts those that the server lets through
 */
export function isAllowedAddress(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && !username && !password && isAllowedHost(hostname, hosts);
}
