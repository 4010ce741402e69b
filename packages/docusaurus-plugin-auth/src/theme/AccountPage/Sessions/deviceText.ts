import { translate } from '@docusaurus/Translate';
import type { Device } from 'docusaurus-plugin-auth/client';

function kindText(kind: Device['kind']): string {
  switch (kind) {
    case 'mobile':
      return translate({
        id: 'plugin-auth.account.device.mobile',
        message: 'Phone',
        description: 'Kind of a device in the list of active sessions',
      });
    case 'tablet':
      return translate({
        id: 'plugin-auth.account.device.tablet',
        message: 'Tablet',
        description: 'Kind of a device in the list of active sessions',
      });
    case 'desktop':
      return translate({
        id: 'plugin-auth.account.device.desktop',
        message: 'Computer',
        description: 'Kind of a device in the list of active sessions',
      });
    default:
      return translate({
        id: 'plugin-auth.account.device.other',
        message: 'Unknown device',
        description: 'Device in the list of active sessions that told nothing about itself',
      });
  }
}

/** What a device is called: its browser and system, as far as it told them. */
export default function deviceText({ browser, os, kind }: Device): string {
  if (browser && os) {
    return translate(
      {
        id: 'plugin-auth.account.device.both',
        message: '{browser} on {os}',
        description: 'A device in the list of active sessions, such as Firefox on Linux',
      },
      { browser, os },
    );
  }
  return browser ?? os ?? kindText(kind);
}
