import { pluginConfig } from './config';

/** Whether a host is one of these, of which `*.example.com` stands for every host below it. */
export function isAllowedHost(hostname: string, allowed: readonly string[]): boolean {
  return allowed.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
}

/** Whether an answer may lead to this address, or show a picture from it, by the site's options. */
export function isAllowedAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const plain = protocol === 'https:' && !username && !password;
  return plain && isAllowedHost(hostname, pluginConfig.chat.hosts ?? []);
}
