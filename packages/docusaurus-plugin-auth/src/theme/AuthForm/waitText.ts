import { pluginConfig } from 'docusaurus-plugin-auth/client';

/** "in 17 seconds", "in 4 minutes", in the words of the locale. */
export function waitText(seconds: number): string {
  const format = new Intl.RelativeTimeFormat(pluginConfig.locale, { numeric: 'always' });
  return seconds < 100
    ? format.format(seconds, 'second')
    : format.format(Math.ceil(seconds / 60), 'minute');
}
