import Bowser from 'bowser';
import type { Device } from '../contract/index.ts';

const KINDS: Record<string, Device['kind']> = {
  desktop: 'desktop',
  mobile: 'mobile',
  tablet: 'tablet',
};

/** A user agent is at most this long; what is longer was made up. */
const LONGEST = 1_000;

const UNKNOWN: Device = { browser: null, os: null, kind: 'other' };

/**
 * What a session runs on, in names that its owner knows: no versions, which change by themselves.
 *
 * @example
 * describeDevice(req.headers['user-agent']); // { browser: 'Firefox', os: 'Linux', kind: 'desktop' }
 */
export function describeDevice(userAgent: string | null | undefined): Device {
  const text = userAgent?.trim().slice(0, LONGEST);
  if (!text) return UNKNOWN;
  const { browser, os, platform } = Bowser.parse(text);
  return {
    browser: browser.name || null,
    os: os.name || null,
    kind: KINDS[platform.type ?? ''] ?? 'other',
  };
}
