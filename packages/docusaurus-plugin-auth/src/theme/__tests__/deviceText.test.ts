import { beforeAll, expect, it, jest } from '@jest/globals';

jest.mock(
  '@docusaurus/Translate',
  () => ({
    translate: ({ message }: { message: string }, values: Record<string, string> = {}) =>
      message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  }),
  { virtual: true },
);

import type DeviceText from '../AccountPage/Sessions/deviceText';

let deviceText: typeof DeviceText;
beforeAll(async () => {
  ({ default: deviceText } = await import('../AccountPage/Sessions/deviceText'));
});

it.each([
  [{ browser: 'Firefox', os: 'Linux', kind: 'desktop' }, 'Firefox on Linux'],
  [{ browser: 'Firefox', os: null, kind: 'desktop' }, 'Firefox'],
  [{ browser: null, os: 'Android', kind: 'mobile' }, 'Android'],
  [{ browser: null, os: null, kind: 'mobile' }, 'Phone'],
  [{ browser: null, os: null, kind: 'tablet' }, 'Tablet'],
  [{ browser: null, os: null, kind: 'desktop' }, 'Computer'],
  [{ browser: null, os: null, kind: 'other' }, 'Unknown device'],
] as const)('a device that tells %j is called "%s"', (device, text) => {
  expect(deviceText(device)).toBe(text);
});
